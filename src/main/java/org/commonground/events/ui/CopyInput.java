package org.commonground.events.ui;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.events.EventId;
import org.commonground.events.copying.CopyForm;
import org.commonground.events.copying.PartOffer;
import org.jspecify.annotations.Nullable;

/** What the fields of the form hold while an organiser copies an event. */
class CopyInput {

    String title = "";

    @Nullable
    LocalDateTime start;

    Set<PartOffer> parts = Set.of();

    CopyForm form(EventId copy, Locale locale) {
        return new CopyForm(
                copy, title, start, parts.stream().map(PartOffer::labelKey).collect(Collectors.toSet()), locale);
    }
}
