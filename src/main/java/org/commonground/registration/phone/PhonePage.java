package org.commonground.registration.phone;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.commonground.events.EventLinks;
import org.commonground.registration.PhoneTickets;
import org.commonground.registration.PhoneTickets.Person;
import org.commonground.registration.RegistrationLinks;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the page as one file, style and script inside: what a phone has kept is then whole, and fits together, for ever.
 */
@Component
class PhonePage {

    private final Wording wording;

    PhonePage(Wording wording) {
        this.wording = wording;
    }

    /**
     * The tickets.
     *
     * @param at when they are so
     * @param version of what the page says, but for the time
     */
    String tickets(PhoneTickets tickets, String token, Instant at, String version) {
        Locale locale = tickets.locale();
        String asOf = Wording.dateTime(at, tickets.zone(), locale);
        var html = new StringBuilder();
        html.append("<p class=\"kicker\">").append(text(locale, "registration.phone.title"));
        html.append("</p><h1 dir=\"auto\">").append(escaped(tickets.event())).append("</h1>");
        html.append("<div role=\"status\"><p id=\"copy\" class=\"copy\" hidden>")
                .append(text(locale, "registration.phone.copy", asOf))
                .append("</p></div><dl>");
        fact(html, locale, "registration.when", tickets.when());
        fact(html, locale, "registration.where", tickets.venue() + ", " + tickets.address());
        fact(html, locale, "registration.directions", tickets.directions());
        html.append("</dl>");
        for (int i = 0; i < tickets.people().size(); i++) {
            person(html, locale, tickets.people().get(i), i + 1);
        }
        html.append("<p>").append(link(RegistrationLinks.manage(token), text(locale, "registration.phone.manage")));
        html.append("</p><p class=\"soft\">").append(text(locale, "registration.phone.asOf", asOf));
        html.append("</p><p id=\"kept\" class=\"soft\" hidden>").append(text(locale, "registration.phone.kept"));
        html.append("</p>");
        return page(locale, tickets.event(), version, html.toString(), PhoneFiles.SCRIPT);
    }

    /** The private link opens tickets no more, or not yet. */
    String none(Locale locale, String key, String token) {
        String title = text(locale, key + ".title");
        return page(
                locale,
                wording.text(locale, key + ".title"),
                "",
                "<h1>" + title + "</h1><p>" + text(locale, key) + "</p><p>"
                        + link(RegistrationLinks.manage(token), text(locale, "registration.phone.manage")) + "</p>",
                "");
    }

    /** Nobody's link. */
    String unknown(Locale locale) {
        return page(
                locale,
                wording.text(locale, "registration.manage.unknownTitle"),
                "",
                "<h1>" + text(locale, "registration.manage.unknownTitle") + "</h1><p>"
                        + text(locale, "registration.manage.unknown") + "</p><p>"
                        + link(EventLinks.list(), text(locale, "registration.book.otherEvents")) + "</p>",
                "");
    }

    private void person(StringBuilder html, Locale locale, Person person, int number) {
        String name = escaped(person.name());
        String image =
                "<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(person.qr()) + "\" alt=\""
                        + text(locale, "registration.manage.qr", person.name()) + "\" width=\"330\" height=\"330\">";
        String code = "<p class=\"soft code-label\">" + text(locale, "registration.spokenCode")
                + "</p><p class=\"code\"><bdi dir=\"ltr\">" + escaped(person.spokenCode()) + "</bdi></p>";
        html.append("<section aria-labelledby=\"name-").append(number).append("\"><h2 id=\"name-");
        html.append(number).append("\" dir=\"auto\">").append(name).append("</h2>");
        html.append("<button type=\"button\" class=\"qr\" data-large=\"large-").append(number);
        html.append("\" aria-haspopup=\"dialog\" aria-label=\"");
        html.append(text(locale, "registration.phone.largeOf", person.name()))
                .append("\">")
                .append(image);
        html.append("</button><p class=\"soft\">")
                .append(text(locale, "registration.phone.large"))
                .append("</p>")
                .append(code);
        if (!person.sessions().isEmpty()) {
            html.append("<h3>")
                    .append(text(locale, "registration.phone.sessions"))
                    .append("</h3><ul>");
            person.sessions()
                    .forEach(session -> html.append("<li dir=\"auto\">")
                            .append(escaped(session))
                            .append("</li>"));
            html.append("</ul>");
        }
        html.append("<dialog id=\"large-")
                .append(number)
                .append("\" aria-labelledby=\"large-name-")
                .append(number);
        html.append("\"><h2 id=\"large-name-")
                .append(number)
                .append("\" dir=\"auto\">")
                .append(name)
                .append("</h2>");
        html.append(image).append(code).append("<button type=\"button\" autofocus>");
        html.append(text(locale, "registration.phone.close")).append("</button></dialog></section>");
    }

    private void fact(StringBuilder html, Locale locale, String key, String value) {
        if (!value.isBlank()) {
            html.append("<dt>").append(text(locale, key)).append("</dt><dd dir=\"auto\">");
            html.append(escaped(value)).append("</dd>");
        }
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + text + "</a>";
    }

    private static String page(Locale locale, String title, String version, String main, String script) {
        return "<!doctype html><html lang=\"" + escaped(locale.toLanguageTag()) + "\" dir=\""
                + Wording.direction(locale)
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex, nofollow\"><link rel=\"icon\" href=\"data:,\"><title>"
                + escaped(title) + "</title><style>" + PhoneFiles.STYLE + "</style></head><body data-version=\""
                + escaped(version) + "\"><main>" + main + "</main>"
                + (script.isEmpty() ? "" : "<script>" + script + "</script>") + "</body></html>";
    }

    private String text(Locale locale, String key, Object... arguments) {
        return escaped(wording.text(locale, key, arguments));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
