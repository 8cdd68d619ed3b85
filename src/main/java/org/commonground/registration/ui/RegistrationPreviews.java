package org.commonground.registration.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.registration.Registrations;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** What the booking pages say before any script runs. A private page says nothing about its holder. */
@Component
class RegistrationPreviews implements PagePreviews {

    private static final Pattern BOOK = Pattern.compile("events/([^/]+)/book");
    private static final Pattern MANAGE = Pattern.compile("my-booking/([^/]+)(?:/(?:sessions|access|places))?");

    private final Events events;
    private final Registrations registrations;
    private final Wording wording;

    RegistrationPreviews(Events events, Registrations registrations, Wording wording) {
        this.events = events;
        this.registrations = registrations;
        this.wording = wording;
    }

    @Override
    public boolean covers(String path) {
        return BOOK.matcher(path).matches() || MANAGE.matcher(path).matches();
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        Matcher book = BOOK.matcher(path);
        if (book.matches()) {
            return events.findBySlug(book.group(1)).map(event -> booking(event, locale));
        }
        Matcher manage = MANAGE.matcher(path);
        return manage.matches()
                ? registrations
                        .find(manage.group(1))
                        .map(found -> new PagePreview(
                                wording.text(locale, "registration.manage.title"),
                                wording.text(locale, "registration.manage.description"),
                                null))
                : Optional.empty();
    }

    private PagePreview booking(EventDetails event, Locale locale) {
        return new PagePreview(wording.text(locale, "registration.book.title", event.title()), event.summary(), null);
    }
}
