package org.commonground.feeds;

import java.util.Locale;
import org.commonground.places.WardCode;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the public calendars, each beginning with a slash. */
public final class FeedLinks {

    static final String ALL = "/calendar";

    private FeedLinks() {}

    /** All public events that are still to come; null means of every ward, of every topic. */
    public static String events(@Nullable WardCode ward, @Nullable Topic topic) {
        var address = UriComponentsBuilder.fromPath(ALL + "/events.ics");
        if (ward != null) {
            address.queryParam("ward", ward.value());
        }
        if (topic != null) {
            address.queryParam("topic", topic.name().toLowerCase(Locale.ROOT));
        }
        return address.toUriString();
    }

    /** One event with its programme. */
    public static String event(String slug) {
        return ALL + "/events/" + slug + ".ics";
    }
}
