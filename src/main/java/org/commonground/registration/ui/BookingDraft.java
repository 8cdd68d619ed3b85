package org.commonground.registration.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonground.events.EventId;
import org.commonground.programme.SessionId;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Texts;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/** What somebody has typed so far, kept in her browser session: going back or reloading loses nothing. */
class BookingDraft implements Serializable {

    /** One of the people; kept even while the number is turned down below her. */
    static class Guest implements Serializable {
        String name = "";
        Set<AccessNeed> needs = new HashSet<>();
        String note = "";

        /** Of ticket. */
        @Nullable
        UUID kind;
    }

    /** What came of it. */
    enum Outcome {
        BOOKED("registration.done."),
        WAITS("registration.waits."),
        REQUESTED("registration.requested.");

        /** Begins the keys of its texts among the translations. */
        final String key;

        Outcome(String key) {
            this.key = key;
        }
    }

    /** What was booked, whatever is typed into the same draft in another tab afterwards. */
    record Booked(int persons, String email, @Nullable String manageToken, Outcome outcome) implements Serializable {}

    final UUID requestKey = UUID.randomUUID();
    final Instant begunAt;
    final List<Guest> guests = new ArrayList<>();
    final AnswersDraft answers = new AnswersDraft();
    int persons = 1;
    String email = "";
    Set<UUID> sessions = new HashSet<>();
    boolean trapped;

    /** An invitation code, as it was typed. */
    String code = "";

    @Nullable
    Booked booked;

    private BookingDraft(Instant now) {
        begunAt = now;
        IntStream.range(0, RegistrationForm.MOST_PERSONS).forEach(i -> guests.add(new Guest()));
    }

    static BookingDraft of(EventId event, Instant now) {
        VaadinSession session = VaadinSession.getCurrent();
        BookingDraft draft = (BookingDraft) session.getAttribute(key(event));
        return draft == null ? begin(event, now) : draft;
    }

    static BookingDraft begin(EventId event, Instant now) {
        var draft = new BookingDraft(now);
        VaadinSession.getCurrent().setAttribute(key(event), draft);
        return draft;
    }

    private static String key(EventId event) {
        return "booking/" + event.value();
    }

    List<Guest> party() {
        return guests.subList(0, persons);
    }

    void booked(@Nullable String manageToken, Outcome outcome) {
        booked = new Booked(persons, Texts.line(email), manageToken, outcome);
    }

    RegistrationForm form(Locale locale) {
        Set<SessionId> chosen = new HashSet<>();
        sessions.forEach(id -> chosen.add(new SessionId(id)));
        return new RegistrationForm(
                requestKey,
                email,
                party().stream()
                        .map(guest -> new Person(
                                guest.name,
                                guest.needs,
                                guest.note,
                                chosen,
                                guest.kind == null ? null : new TicketKindId(guest.kind)))
                        .toList(),
                locale,
                answers.given(persons),
                code);
    }
}
