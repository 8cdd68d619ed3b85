package org.commonground.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar shows of one thing that takes place. People pass calendars on, so it holds no secret.
 *
 * @param uid stays the same for its whole life, so that calendars recognise it
 * @param sequence rises with each change that a calendar has to show, and never falls
 * @param changedAt when it last changed
 * @param location may have several lines; they are shown as one
 * @param description may have several lines
 * @param page where more is to be read
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        String title,
        TimeSpan time,
        ZoneId zone,
        String location,
        String description,
        @Nullable Host host,
        @Nullable URI page) {

    /** A name made of what the entry is about; of other things, or in another order, it is another. */
    public static String uid(UUID... about) {
        return Stream.of(about).map(UUID::toString).collect(Collectors.joining(".")) + "@common-ground";
    }

    /** Who holds it; the name may be empty. */
    public record Host(String name, EmailAddress address) {}
}
