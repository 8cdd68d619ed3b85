package org.commonground.registration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventChanged;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventPublished;
import org.commonground.events.EventRemoved;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.jobs.RecurringJob;
import org.commonground.programme.ProgrammeReleased;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.RegistrationRepository.Reach;
import org.commonground.registration.news.EventFacts;
import org.commonground.registration.news.Told;
import org.commonground.registration.news.ToldEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what has changed about their event: once for all changes, after it has been left alone for a while, and not
 * at all where it is again as they know it. Whoever tells holds the event's row, so that no two nodes do, and the letters
 * and what people know by then are stored together.
 */
@Component
class NewsTelling {

    private static final Logger LOG = LoggerFactory.getLogger(NewsTelling.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final ToldEvents told;
    private final RegistrationRepository registrations;
    private final TicketRepository tickets;
    private final Events events;
    private final Programmes programmes;
    private final NewsLetters letters;
    private final Post post;
    private final EntityManager entities;
    private final RegistrationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsTelling(
            ToldEvents told,
            RegistrationRepository registrations,
            TicketRepository tickets,
            Events events,
            Programmes programmes,
            NewsLetters letters,
            Post post,
            EntityManager entities,
            RegistrationSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.told = told;
        this.registrations = registrations;
        this.tickets = tickets;
        this.events = events;
        this.programmes = programmes;
        this.letters = letters;
        this.post = post;
        this.entities = entities;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringJob tellOfChanges(NewsTelling telling) {
        return new RecurringJob("tell-of-changes", PAUSE, telling::tellWhatIsDue);
    }

    /** How many will be told, and when; empty where nobody is. */
    Optional<PendingNews> pending(EventId id) {
        Told known = told.find(id).orElse(null);
        EventDetails event = events.find(id).filter(this::isStillOfUse).orElse(null);
        if (known == null || known.changedAt() == null || event == null) {
            return Optional.empty();
        }
        Reach concerned = concerned(newsOf(event, known));
        return concerned.byMail() + concerned.otherwise() == 0
                ? Optional.empty()
                : Optional.of(new PendingNews(
                        (int) concerned.byMail(),
                        (int) concerned.otherwise(),
                        known.changedAt().plus(settings.quietTime())));
    }

    /** Tells what has changed without waiting any longer; how many letters there are. */
    int tellNow(EventId id) {
        return tell(id, clock.instant());
    }

    @EventListener
    void on(EventPublished happened) {
        note(happened.event());
    }

    @EventListener
    void on(EventChanged happened) {
        note(happened.event());
    }

    @EventListener
    void on(ProgrammeReleased happened) {
        note(happened.eventId());
    }

    @EventListener
    void on(EventRemoved happened) {
        told.remove(happened.event());
    }

    /** In the transaction of the change: whoever is just telling the change before comes first, and this one is kept. */
    private void note(EventId id) {
        EventDetails event = RunAs.system(() -> events.find(id)).orElseThrow();
        if (event.status() != EventStatus.PUBLISHED) {
            return;
        }
        EventFacts facts = EventFacts.of(event);
        int release = releaseOf(id);
        told.lock(id)
                .ifPresentOrElse(
                        known -> told.changed(
                                id, known.facts().equals(facts) && known.release() == release ? null : clock.instant()),
                        () -> told.begin(id, facts, release));
    }

    /** Tells of each event that has been left alone for long enough; one that fails does not hold up the others. */
    void tellWhatIsDue() {
        Instant since = clock.instant().minus(settings.quietTime());
        for (EventId event : told.unchangedSince(since)) {
            try {
                tell(event, since);
            } catch (RuntimeException problem) {
                LOG.error("People could not be told that event {} has changed", event.value(), problem);
            }
        }
    }

    /** @param since the last change must not be later */
    private int tell(EventId id, Instant since) {
        Integer sent = transaction.execute(status -> RunAs.system(() -> {
            Told known = told.lock(id).orElse(null);
            if (known == null || known.changedAt() == null || known.changedAt().isAfter(since)) {
                return 0;
            }
            EventDetails event = events.find(id).orElseThrow();
            News news = newsOf(event, known);
            int letters = isStillOfUse(event) ? send(news) : 0;
            told.told(id, new Told(news.now(), releaseOf(id), known.times() + (letters == 0 ? 0 : 1), null));
            return letters;
        }));
        return sent == null ? 0 : sent;
    }

    private int send(News news) {
        if (news.isNothing()) {
            return 0;
        }
        UUID event = news.event().id().value();
        // At once what each ticket has chosen; one by one it would be a statement for each.
        tickets.validOfEvent(event);
        List<Registration> concerned = registrations.holdingPlaces(event).stream()
                .filter(registration -> registration.places() > 0)
                .filter(news::concerns)
                .toList();
        // They are only read. Kept in the session, each letter would be preceded by a look at whether any of them
        // changed.
        entities.clear();
        concerned.forEach(registration -> post.send(
                registration, letters.subject(news, registration.locale()), () -> letters.about(news, registration)));
        return (int) concerned.stream()
                .filter(registration -> registration.email().isPresent())
                .count();
    }

    private Reach concerned(News news) {
        if (news.isForEverybody()) {
            return registrations.holdingPlacesReached(news.event().id().value());
        }
        return news.changes().isEmpty()
                ? new Reach(0, 0)
                : registrations.havingChosenReached(
                        news.event().id().value(),
                        news.changes().keySet().stream()
                                .map(session -> session.value())
                                .toList());
    }

    private News newsOf(EventDetails event, Told known) {
        return News.of(
                event,
                known.facts(),
                sessions(programmes.released(event.id(), known.release())),
                sessions(programmes.released(event.id())),
                known.times() + 1);
    }

    private int releaseOf(EventId event) {
        return RunAs.system(() -> programmes.released(event))
                .map(Release::number)
                .orElse(0);
    }

    private static List<ProgrammeSession> sessions(Optional<Release> release) {
        return release.map(Release::sessions).orElse(List.of());
    }

    /** Who would be told of an event that is over? When it is called off they hear of that by itself. */
    private boolean isStillOfUse(EventDetails event) {
        return event.status() == EventStatus.PUBLISHED
                && clock.instant().isBefore(event.time().end());
    }
}
