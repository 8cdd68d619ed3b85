package org.commonground.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.programme.Programmes;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.given.CheckAnswersResult;
import org.commonground.questions.given.CheckedAnswers;
import org.commonground.registration.RegisterResult.AlreadyRegistered;
import org.commonground.registration.RegisterResult.Field;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.Invalid;
import org.commonground.registration.RegisterResult.KindFull;
import org.commonground.registration.RegisterResult.NotAdmitted;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.paper.HolderName;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Limits;
import org.commonground.shared.PhoneNumber;
import org.commonground.shared.Secrets;
import org.commonground.shared.Wording;
import org.commonground.terms.Admission;
import org.commonground.terms.Admission.Admitted;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.Terms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Booking places: exact under any rush, and once however often the same form is sent. */
@Service
public class Registering {

    private static final Logger LOG = LoggerFactory.getLogger(Registering.class);
    private static final int MOST_ATTEMPTS = 8;

    private final Events events;
    private final Programmes programmes;
    private final BookingTerms terms;
    private final BookingQuestions questions;
    private final RegistrationRepository registrations;
    private final PlaceTaking places;
    private final Consents consents;
    private final Wording wording;
    private final Clock clock;

    Registering(
            Events events,
            Programmes programmes,
            BookingTerms terms,
            BookingQuestions questions,
            RegistrationRepository registrations,
            PlaceTaking places,
            Consents consents,
            Wording wording,
            Clock clock) {
        this.events = events;
        this.programmes = programmes;
        this.terms = terms;
        this.questions = questions;
        this.registrations = registrations;
        this.places = places;
        this.consents = consents;
        this.wording = wording;
        this.clock = clock;
    }

    /** Whether places can be booked now, as far as the event is concerned; there may be none left. */
    @PreAuthorize("permitAll()")
    public boolean isOpen(EventDetails event) {
        return event.status() == EventStatus.PUBLISHED
                && clock.instant().isBefore(event.time().end());
    }

    /** Books places for a party and mails the tickets, all or nothing. */
    @PreAuthorize("permitAll()")
    public RegisterResult book(EventId eventId, RegistrationForm form) {
        return book(eventId, form, null);
    }

    /** As {@link #book}, for somebody who asked staff: she may have no mail address, and her consent is kept. */
    @PreAuthorize("hasRole('ORGANISER')")
    public RegisterResult bookFor(EventId eventId, RegistrationForm form, OnBehalf behalf) {
        return book(eventId, form, behalf);
    }

    private RegisterResult book(EventId eventId, RegistrationForm form, @Nullable OnBehalf behalf) {
        Optional<RegisterResult> earlier = earlier(form);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<RegisterResult> invalid = problem(form, behalf);
        if (invalid.isPresent()) {
            return invalid.get();
        }
        EventDetails event = events.find(eventId).filter(this::isOpen).orElse(null);
        if (event == null) {
            return new NotOpen();
        }
        return switch (admission(eventId, form, behalf)) {
            case Admitted admitted ->
                kindProblem(form, admitted.terms()).orElseGet(() -> book(event, form, admitted, behalf));
            case Admission refused -> new NotAdmitted(refused);
        };
    }

    /** Staff may book before the time, after it, and without a code. */
    private Admission admission(EventId event, RegistrationForm form, @Nullable OnBehalf behalf) {
        return behalf == null ? terms.admit(event, form.invitationCode()) : new Admitted(terms.of(event));
    }

    private RegisterResult book(
            EventDetails event, RegistrationForm form, Admitted admitted, @Nullable OnBehalf behalf) {
        if (admitted.needsApproval() && behalf == null) {
            return whateverComesBetween(
                    event,
                    form.withoutSessions(),
                    admitted,
                    null,
                    (registration, token, alongside) -> places.request(event, registration, token, alongside));
        }
        SessionChoice choice =
                SessionChoice.of(form, form.choosesSessions() ? programmes.released(event.id()) : Optional.empty());
        if (choice.problem() != null) {
            return choice.problem();
        }
        return whateverComesBetween(
                event,
                form,
                admitted,
                behalf,
                (registration, token, alongside) -> places.take(
                        PlacesWanted.of(event, admitted.terms(), registration, choice.sessions()),
                        registration,
                        token,
                        alongside));
    }

    /**
     * As {@link #book}; where there is no room for the party now, it joins the waiting list. Sessions are chosen once it has
     * places. For places that are held with a code nobody waits.
     */
    @PreAuthorize("permitAll()")
    public RegisterResult bookOrWait(EventId eventId, RegistrationForm form) {
        return bookOrWait(eventId, form, null);
    }

    /** As {@link #bookOrWait} and {@link #bookFor}. */
    @PreAuthorize("hasRole('ORGANISER')")
    public RegisterResult bookOrWaitFor(EventId eventId, RegistrationForm form, OnBehalf behalf) {
        return bookOrWait(eventId, form, behalf);
    }

    private RegisterResult bookOrWait(EventId eventId, RegistrationForm form, @Nullable OnBehalf behalf) {
        RegistrationForm withoutSessions = form.withoutSessions();
        RegisterResult booked = book(eventId, withoutSessions, behalf);
        boolean full = booked instanceof Full || booked instanceof KindFull;
        if (!full || !(admission(eventId, form, behalf) instanceof Admitted admitted) || admitted.isHeldFor()) {
            return booked;
        }
        return events.find(eventId)
                .map(event -> whateverComesBetween(
                        event,
                        withoutSessions,
                        admitted,
                        behalf,
                        (registration, token, alongside) -> places.await(event, registration, token, alongside)))
                .orElseGet(NotOpen::new);
    }

    /** One try to store a registration, with what belongs to it. */
    private interface Attempt {
        RegisterResult make(Registration registration, String token, Runnable alongside);
    }

    private RegisterResult whateverComesBetween(
            EventDetails event, RegistrationForm form, Admitted admitted, @Nullable OnBehalf behalf, Attempt attempt) {
        for (int number = 1; ; number++) {
            CheckedAnswers answers;
            switch (questions.check(event.id(), form.answers(), form.people().size())) {
                case CheckAnswersResult.Right right -> answers = right.answers();
                case CheckAnswersResult.Wrong wrong -> {
                    return new Invalid(Field.ANSWERS, 0, wrong.problems());
                }
            }
            String token = Secrets.token();
            var registration = new Registration(
                    event.id(),
                    form.requestKey(),
                    EmailAddress.parse(form.email()).orElse(null),
                    form.locale(),
                    token,
                    form.people().stream().map(person -> nameable(person, form)).toList(),
                    clock.instant());
            admitted.code().ifPresent(registration::bookedBy);
            if (behalf != null) {
                PhoneNumber.parse(behalf.phone()).ifPresent(registration::isReachedAt);
            }
            try {
                return attempt.make(registration, token, () -> store(answers, registration, behalf));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException collision) {
                // The same form at the same moment, a spoken code that is in use, other questions, or a deadlock.
                Optional<RegisterResult> earlier = earlier(form);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if (number == MOST_ATTEMPTS) {
                    throw collision;
                }
                LOG.debug("Booking again after {}", collision.getMessage());
            }
        }
    }

    private void store(CheckedAnswers answers, Registration registration, @Nullable OnBehalf behalf) {
        if (behalf != null) {
            consents.store(registration.id(), behalf);
        }
        questions.store(
                answers,
                registration.id().value(),
                registration.tickets().stream()
                        .map(ticket -> ticket.id().value())
                        .toList());
    }

    private Optional<RegisterResult> earlier(RegistrationForm form) {
        return registrations.idOfRequest(form.requestKey()).map(id -> new AlreadyRegistered(new RegistrationId(id)));
    }

    private static Optional<RegisterResult> problem(RegistrationForm form, @Nullable OnBehalf behalf) {
        if (form.people().isEmpty() || form.people().size() > RegistrationForm.MOST_PERSONS) {
            return Optional.of(new Invalid(Field.PEOPLE, 0));
        }
        boolean mayBeWithout = behalf != null && form.email().isEmpty();
        if (!mayBeWithout && EmailAddress.parse(form.email()).isEmpty()) {
            return Optional.of(new Invalid(Field.EMAIL, 0));
        }
        if (behalf != null && !behalf.isGood()) {
            return Optional.of(new Invalid(Field.BEHALF, 0));
        }
        for (int i = 0; i < form.people().size(); i++) {
            Person person = form.people().get(i);
            boolean mayBeNameless = i > 0 && person.name().isEmpty();
            if (!mayBeNameless && !HolderName.isGood(person.name())) {
                return Optional.of(new Invalid(Field.NAME, i));
            }
            if (person.accessNote().length() > Limits.SUMMARY) {
                return Optional.of(new Invalid(Field.ACCESS_NOTE, i));
            }
        }
        return Optional.empty();
    }

    /** Who was left without a name is somebody's guest. */
    private Person nameable(Person person, RegistrationForm form) {
        if (!person.name().isEmpty()) {
            return person;
        }
        String guest = wording.text(
                form.locale(), "registration.guest", form.people().getFirst().name());
        return person.renamed(guest);
    }

    private static Optional<RegisterResult> kindProblem(RegistrationForm form, Terms terms) {
        return IntStream.range(0, form.people().size())
                .filter(i -> !terms.isKind(form.people().get(i).kind()))
                .mapToObj(i -> (RegisterResult) new Invalid(Field.KIND, i))
                .findFirst();
    }
}
