package org.commonground.terms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.commonground.events.EventDetails;
import org.commonground.shared.Limits;
import org.commonground.terms.SaveTermsResult.Field;
import org.commonground.terms.SaveTermsResult.Problem;
import org.commonground.terms.SaveTermsResult.Reason;
import org.jspecify.annotations.Nullable;

/** Looks through a form for all that is not right. */
class TermsCheck {

    private static final int MOST_PLACES = 100_000;

    private final TermsForm form;
    private final EventDetails event;
    private final List<Problem> problems = new ArrayList<>();

    TermsCheck(TermsForm form, EventDetails event) {
        this.form = form;
        this.event = event;
    }

    /** @param taken how many have a ticket of a kind that was there before */
    List<Problem> problems(ToIntFunction<TicketKindId> taken) {
        checkTimes();
        if (form.kinds().size() > TermsForm.MOST_KINDS) {
            problems.add(new Problem(Field.KINDS, -1, Reason.TOO_MANY, TermsForm.MOST_KINDS));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < form.kinds().size(); i++) {
            checkKind(form.kinds().get(i), i, names, taken);
        }
        return problems;
    }

    private void checkTimes() {
        Instant opens = instant(form.opens(), Field.OPENS);
        Instant closes = instant(form.closes(), Field.CLOSES);
        Instant end = event.time().end();
        if (opens != null && !opens.isBefore(end)) {
            problems.add(new Problem(Field.OPENS, Reason.AFTER_EVENT));
        }
        if (closes != null && closes.isAfter(end)) {
            problems.add(new Problem(Field.CLOSES, Reason.AFTER_EVENT));
        } else if (closes != null && opens != null && !closes.isAfter(opens)) {
            problems.add(new Problem(Field.CLOSES, Reason.BEFORE_OPENS));
        }
    }

    private @Nullable Instant instant(@Nullable LocalDateTime local, Field field) {
        if (local == null) {
            return null;
        }
        if (event.zone().getRules().getValidOffsets(local).isEmpty()) {
            problems.add(new Problem(field, Reason.NO_SUCH_TIME));
            return null;
        }
        return local.atZone(event.zone()).toInstant();
    }

    private void checkKind(TermsForm.Kind kind, int number, Set<String> names, ToIntFunction<TicketKindId> taken) {
        if (kind.name().isEmpty()) {
            problems.add(new Problem(Field.KIND_NAME, number, Reason.MISSING, 0));
        } else if (kind.name().length() > Limits.NAME) {
            problems.add(new Problem(Field.KIND_NAME, number, Reason.TOO_LONG, Limits.NAME));
        } else if (!names.add(kind.name().toLowerCase(Locale.ROOT))) {
            problems.add(new Problem(Field.KIND_NAME, number, Reason.TWICE, 0));
        }
        Integer places = kind.places();
        if (places == null) {
            return;
        }
        if (places < 1 || places > MOST_PLACES) {
            problems.add(new Problem(Field.KIND_PLACES, number, Reason.OUT_OF_RANGE, MOST_PLACES));
        } else if (kind.id() != null && taken.applyAsInt(kind.id()) > places) {
            problems.add(new Problem(Field.KIND_PLACES, number, Reason.BELOW_TAKEN, taken.applyAsInt(kind.id())));
        }
    }
}
