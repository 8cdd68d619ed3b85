package org.commonground.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Keeps every waiting list going: lapses offers, offers what is free, and ends the waiting once an event begins. */
@Component
class WaitingListJob {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingListJob.class);

    private final RegistrationRepository registrations;
    private final PlaceCountRepository counts;
    private final Offering offering;
    private final Events events;
    private final Clock clock;

    WaitingListJob(
            RegistrationRepository registrations,
            PlaceCountRepository counts,
            Offering offering,
            Events events,
            Clock clock) {
        this.registrations = registrations;
        this.counts = counts;
        this.offering = offering;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    static RecurringJob keepWaitingListsGoing(WaitingListJob job) {
        return new RecurringJob("waiting-lists", Duration.ofSeconds(5), job::run);
    }

    /** Does what is due; each offer and each event by itself, so that trouble with one does not hold up the others. */
    void run() {
        RunAs.system(() -> {
            registrations
                    .withOffersToLapse(clock.instant())
                    .forEach(due -> undisturbed(() -> offering.lapse(event(due.event()), due.id())));
            counts.withPeopleWaiting().forEach(id -> undisturbed(() -> look(event(id))));
        });
    }

    private void look(EventDetails event) {
        if (event.status() == EventStatus.PUBLISHED && offering.mayWait(event)) {
            offering.offerPlaces(event);
        } else {
            offering.endWaiting(event);
        }
    }

    private EventDetails event(UUID id) {
        return events.find(new EventId(id)).orElseThrow();
    }

    private static void undisturbed(Runnable work) {
        try {
            work.run();
        } catch (ConcurrencyFailureException collision) {
            // The next run does it.
            LOG.debug("A waiting list is left for the next run after {}", collision.getMessage());
        } catch (RuntimeException problem) {
            LOG.error("A waiting list does not go on", problem);
        }
    }
}
