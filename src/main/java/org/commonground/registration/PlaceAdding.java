package org.commonground.registration;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.events.EventId;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.QuestionScope;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.BadName;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.ChangeRegistrationResult.ChangedMeanwhile;
import org.commonground.registration.ChangeRegistrationResult.TooManyPersons;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.paper.HolderName;
import org.commonground.shared.Wording;
import org.commonground.terms.Admission;
import org.commonground.terms.BookingTerms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Bringing more people along than were booked, while there is room and nobody waits. */
@Service
public class PlaceAdding {

    private final HolderChanges changes;
    private final FurtherPlaces places;
    private final BookingTerms terms;
    private final BookingQuestions questions;
    private final History history;
    private final Wording wording;
    private final Clock clock;

    PlaceAdding(
            HolderChanges changes,
            FurtherPlaces places,
            BookingTerms terms,
            BookingQuestions questions,
            History history,
            Wording wording,
            Clock clock) {
        this.changes = changes;
        this.places = places;
        this.terms = terms;
        this.questions = questions;
        this.history = history;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Only while the public can book without more being asked: not where each person is asked something or chooses a kind of
     * ticket, and not where an organiser decides. A place of her own is booked for her instead.
     */
    @PreAuthorize("permitAll()")
    public boolean isPossible(EventId event) {
        return terms.admit(event, "") instanceof Admission.Admitted admitted
                && !admitted.needsApproval()
                && admitted.terms().kinds().isEmpty()
                && questions.shownAt(event).stream().noneMatch(question -> question.scope() == QuestionScope.PERSON);
    }

    /**
     * Adds one place for each name; an empty name is somebody's guest.
     *
     * @param seen how many places the registration held when this was asked for, so that nothing is added twice
     */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult add(String token, int seen, List<String> names) {
        List<String> clean = names.stream().map(HolderName::clean).toList();
        if (clean.stream().anyMatch(name -> !name.isEmpty() && !HolderName.isGood(name))) {
            return new BadName();
        }
        return changes.makeWithinLimit(token, (event, registration) -> {
            if (clean.isEmpty() || registration.places() == 0 || !isPossible(event.id())) {
                return new AsBefore();
            }
            if (registration.places() != seen) {
                return new ChangedMeanwhile();
            }
            if (seen + clean.size() > RegistrationForm.MOST_PERSONS) {
                return new TooManyPersons();
            }
            List<Ticket> added = registration.add(
                    clean.stream().map(name -> named(name, registration)).toList(), clock.instant());
            history.note(
                    registration.id(),
                    HistoryActor.HOLDER,
                    HistoryKind.PLACES_ADDED,
                    added.stream().map(Ticket::holderName).collect(Collectors.joining(", ")));
            return places.take(event, added).orElseGet(Changed::new);
        });
    }

    private Person named(String name, Registration registration) {
        return Person.named(
                name.isEmpty()
                        ? wording.text(
                                registration.locale(),
                                "registration.guest",
                                registration.held().getFirst().holderName())
                        : name);
    }
}
