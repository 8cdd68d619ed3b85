package org.commonground.website;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventFilter;
import org.commonground.events.EventKind;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.shared.Links;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a shared link, a search engine and a slow browser read of these pages. */
@Component
class WebsitePreviews implements PagePreviews {

    private static final String OF_EVENTS = "events/";

    private final Events events;
    private final When when;
    private final Wording wording;
    private final Links links;
    private final JsonMapper json;

    WebsitePreviews(Events events, When when, Wording wording, Links links, JsonMapper json) {
        this.events = events;
        this.when = when;
        this.wording = wording;
        this.links = links;
        this.json = json;
    }

    @Override
    public boolean covers(String path) {
        return path.isEmpty() || path.equals("events") || path.equals("sources") || isOfAnEvent(path);
    }

    private static boolean isOfAnEvent(String path) {
        return path.startsWith(OF_EVENTS) && path.indexOf('/', OF_EVENTS.length()) < 0;
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        if (isOfAnEvent(path)) {
            return events.findBySlug(path.substring(OF_EVENTS.length())).map(event -> of(event, locale));
        }
        return Optional.of(
                switch (path) {
                    case "events" -> page("website.events.pageTitle", "website.events.intro", locale);
                    case "sources" -> page("website.sources.pageTitle", "website.sources.intro", locale);
                    default -> home(locale);
                });
    }

    private PagePreview page(String title, String description, Locale locale) {
        return new PagePreview(wording.text(locale, title), wording.text(locale, description), null);
    }

    private PagePreview home(Locale locale) {
        String title = wording.text(locale, "website.home.pageTitle");
        return events.upcoming(EventFilter.ALL).stream()
                .filter(event -> event.kind() == EventKind.SUMMIT)
                .findFirst()
                .map(summit -> new PagePreview(
                        title,
                        wording.text(
                                locale,
                                "website.home.preview",
                                summit.title(),
                                when.days(summit.time(), summit.zone(), locale),
                                summit.venueName()),
                        null))
                .orElseGet(() -> new PagePreview(title, wording.text(locale, "shell.description"), null));
    }

    private PagePreview of(EventDetails event, Locale locale) {
        String description = wording.text(
                locale,
                "website.event.preview",
                when.days(event.time(), event.zone(), locale),
                event.venue().name(),
                event.summary());
        return new PagePreview(
                wording.text(locale, "website.event.pageTitle", event.title()), description, structured(event, locale));
    }

    /** As schema.org describes an Event. */
    private String structured(EventDetails event, Locale locale) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@context", "https://schema.org");
        object.put("@type", "Event");
        object.put("name", event.title());
        object.put("description", event.summary());
        object.put("url", links.to(EventLinks.page(event.slug())));
        object.put(
                "startDate",
                event.time().start().atZone(event.zone()).toOffsetDateTime().toString());
        object.put(
                "endDate",
                event.time().end().atZone(event.zone()).toOffsetDateTime().toString());
        object.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        object.put(
                "eventStatus",
                event.status() == EventStatus.CANCELLED
                        ? "https://schema.org/EventCancelled"
                        : "https://schema.org/EventScheduled");
        object.put("maximumAttendeeCapacity", event.capacity());
        object.put("isAccessibleForFree", true);
        object.put(
                "location",
                Map.of(
                        "@type",
                        "Place",
                        "name",
                        event.venue().name(),
                        "address",
                        event.venue().address()));
        object.put(
                "organizer",
                Map.of(
                        "@type",
                        "Organization",
                        "name",
                        event.organiser() == null
                                ? wording.text(locale, "website.event.city")
                                : event.organiser().name()));
        return json.writeValueAsString(object);
    }
}
