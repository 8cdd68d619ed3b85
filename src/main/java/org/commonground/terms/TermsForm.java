package org.commonground.terms;

import java.time.LocalDateTime;
import java.util.List;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser settles about booking; times are by the clock of the city.
 *
 * @param opens null from the publication on
 * @param closes null until the end of the event
 */
public record TermsForm(
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        boolean invitedOnly,
        boolean approval,
        List<Kind> kinds) {

    /** Kinds of tickets of one event. */
    public static final int MOST_KINDS = 10;

    public TermsForm {
        kinds = List.copyOf(kinds);
    }

    /**
     * @param id null for a new one
     * @param places null for no limit
     */
    public record Kind(
            @Nullable TicketKindId id,
            String name,
            @Nullable Integer places) {
        public Kind {
            name = Texts.line(name);
        }
    }
}
