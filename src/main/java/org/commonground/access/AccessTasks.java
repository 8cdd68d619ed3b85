package org.commonground.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.access.SaveTaskResult.BadDay;
import org.commonground.access.SaveTaskResult.ChangedMeanwhile;
import org.commonground.access.SaveTaskResult.NoSuchOwner;
import org.commonground.access.SaveTaskResult.NoteTooLong;
import org.commonground.access.SaveTaskResult.Saved;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be arranged so that people can take part in an event. */
@Service
public class AccessTasks {

    private final TaskReader reader;
    private final Arrangements arrangements;
    private final Events events;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Clock clock;

    AccessTasks(
            TaskReader reader,
            Arrangements arrangements,
            Events events,
            Accounts accounts,
            CurrentAccount current,
            Clock clock) {
        this.reader = reader;
        this.arrangements = arrangements;
        this.events = events;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /** All of an event's, what is most pressing first; none where there is no such event. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<AccessTask> ofEvent(EventId event) {
        return events.find(event).map(reader::tasks).orElse(List.of());
    }

    /**
     * Says how a task stands, for those it was shown with.
     *
     * @param version of the task as it was shown
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveTaskResult save(EventId id, TaskKey key, int version, TaskForm form) {
        String note = Texts.clean(form.note());
        if (note.length() > Limits.SUMMARY) {
            return new NoteTooLong();
        }
        EventDetails event = events.find(id).orElse(null);
        AccessTask task = event == null ? null : find(event, key).orElse(null);
        if (event == null
                || task == null
                || task.people().isEmpty()
                || task.version() != version
                || !task.setting().movedFrom(form.setting()).isEmpty()) {
            return new ChangedMeanwhile();
        }
        if (isBad(form.due(), task, event)) {
            return new BadDay();
        }
        if (isUnknown(form.owner(), task)) {
            return new NoSuchOwner();
        }
        var said = new Arrangement(
                known(id, key).map(Arrangement::id).orElseGet(UUID::randomUUID),
                key,
                form.stage(),
                form.owner(),
                form.due(),
                note,
                task.setting(),
                current.require().id(),
                clock.instant(),
                version,
                form.stage() == Stage.CONFIRMED ? marks(task, form) : Set.of());
        return arrangements.save(id, said) ? new Saved() : new ChangedMeanwhile();
    }

    private Optional<AccessTask> find(EventDetails event, TaskKey key) {
        return reader.tasks(event).stream()
                .filter(task -> task.key().equals(key))
                .findFirst();
    }

    private Optional<Arrangement> known(EventId event, TaskKey key) {
        return arrangements.ofEvent(event).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** A day that was good when it was chosen may stay. */
    private boolean isBad(@Nullable LocalDate due, AccessTask task, EventDetails event) {
        if (due == null || due.equals(task.due())) {
            return false;
        }
        return due.isBefore(LocalDate.ofInstant(clock.instant(), event.zone()))
                || due.isAfter(LocalDate.ofInstant(event.time().end(), event.zone()));
    }

    /** Who had it already may keep it, also where she has no account any more. */
    private boolean isUnknown(@Nullable AccountId owner, AccessTask task) {
        return owner != null
                && !Objects.equals(owner, task.owner())
                && accounts.colleagues(Role.ORGANISER).stream()
                        .noneMatch(one -> one.id().equals(owner));
    }

    /** Who has come since the screen was shown is not confirmed with the others. */
    private static Set<UUID> marks(AccessTask task, TaskForm form) {
        Set<UUID> marks = task.people().stream().map(Person::mark).collect(Collectors.toCollection(HashSet::new));
        marks.retainAll(form.seen());
        return marks;
    }
}
