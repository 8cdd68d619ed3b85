package org.commonground.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.accounts.AccountId;
import org.commonground.events.EventDetails;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be arranged for all who need it in the same place at the same time.
 *
 * @param people who need it now, in the order of booking; empty where nobody does any more
 * @param again why it has to be confirmed again; empty unless it has
 * @param confirmedFor when and where it was when it was confirmed; null unless it was
 * @param given how many of those it was confirmed for do not need it any more
 * @param due the last day to arrange it, by the event's clock
 * @param dueChosen somebody chose a day; else it is the usual one
 * @param overdue that day is over and the event is not
 * @param changedBy who said last how it stands; null while nobody has
 * @param version for {@link AccessTasks#save}; 0 while nobody has said anything
 */
public record AccessTask(
        TaskKey key,
        Setting setting,
        List<Person> people,
        TaskState state,
        Set<Again> again,
        @Nullable Setting confirmedFor,
        int given,
        @Nullable AccountId owner,
        LocalDate due,
        boolean dueChosen,
        boolean overdue,
        String note,
        @Nullable AccountId changedBy,
        @Nullable Instant changedAt,
        int version) {

    /** What is late comes first, then what is to be confirmed again, then by day. */
    static final Comparator<AccessTask> ORDER = Comparator.comparing((AccessTask task) -> !task.overdue)
            .thenComparing(AccessTask::state)
            .thenComparing(AccessTask::due)
            .thenComparing(task -> task.setting.start())
            .thenComparing(task -> task.setting.title())
            .thenComparing(task -> task.key.matter());

    /** Many need a week to find an interpreter. */
    static final int DAYS_BEFORE = 7;

    static AccessTask of(
            EventDetails event,
            Setting setting,
            List<Person> people,
            TaskKey key,
            @Nullable Arrangement said,
            Instant now) {
        Set<Again> again = said == null || said.stage() != Stage.CONFIRMED
                ? EnumSet.noneOf(Again.class)
                : setting.movedFrom(said.setting());
        Set<UUID> marks = said == null ? Set.of() : said.marks();
        List<Person> newcomers =
                people.stream().filter(one -> !marks.contains(one.mark())).toList();
        if (said != null && said.stage() == Stage.CONFIRMED && !newcomers.isEmpty()) {
            again.add(Again.PEOPLE);
        }
        TaskState state = state(people, said, again);
        LocalDate due = due(event, newcomers, said);
        boolean late = state.isToDo()
                && due.isBefore(day(now, event))
                && now.isBefore(event.time().end());
        return new AccessTask(
                key,
                setting,
                people,
                state,
                state == TaskState.AGAIN ? again : Set.of(),
                said == null || said.stage() != Stage.CONFIRMED ? null : said.setting(),
                key.need() == null ? 0 : gone(marks, people),
                said == null ? null : said.owner(),
                due,
                said != null && said.due() != null,
                late,
                said == null ? "" : said.note(),
                said == null ? null : said.changedBy(),
                said == null ? null : said.changedAt(),
                said == null ? 0 : said.version());
    }

    private static TaskState state(List<Person> people, @Nullable Arrangement said, Set<Again> again) {
        if (people.isEmpty()) {
            return TaskState.NOT_NEEDED;
        }
        if (said == null) {
            return TaskState.OPEN;
        }
        return switch (said.stage()) {
            case OPEN -> TaskState.OPEN;
            case IN_HAND -> TaskState.IN_HAND;
            case CONFIRMED -> again.isEmpty() ? TaskState.CONFIRMED : TaskState.AGAIN;
        };
    }

    /** The earliest day by which anybody needs it of whom it is not confirmed. */
    private static LocalDate due(EventDetails event, List<Person> newcomers, @Nullable Arrangement said) {
        LocalDate first = day(event.time().start(), event);
        LocalDate last = day(event.time().end(), event);
        LocalDate chosen = said == null ? null : said.due();
        LocalDate due = chosen == null ? first.minusDays(DAYS_BEFORE) : chosen.isAfter(last) ? last : chosen;
        // Who chose the day knew of those who had asked by then.
        Instant known = said == null || chosen == null ? Instant.MIN : said.changedAt();
        return newcomers.stream()
                .map(one -> one.since().isAfter(known) ? later(due, soonest(day(one.since(), event), first)) : due)
                .min(Comparator.naturalOrder())
                .orElse(due);
    }

    /** Who asks late leaves a day, but never more than there is. */
    private static LocalDate soonest(LocalDate asked, LocalDate first) {
        return asked.isBefore(first) ? asked.plusDays(1) : asked;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant moment, EventDetails event) {
        return LocalDate.ofInstant(moment, event.zone());
    }

    private static int gone(Set<UUID> marks, List<Person> people) {
        var left = new HashSet<>(marks);
        left.removeAll(people.stream().map(Person::mark).collect(Collectors.toSet()));
        return left.size();
    }
}
