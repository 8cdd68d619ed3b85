package org.commonground.registration.ui;

import static org.commonground.registration.ui.BookView.ACCESS;
import static org.commonground.registration.ui.BookView.QUESTIONS;
import static org.commonground.registration.ui.BookView.REVIEW;
import static org.commonground.registration.ui.BookView.SESSIONS;
import static org.commonground.registration.ui.BookView.WHO;

import java.util.ArrayList;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.BookingQuestions;
import org.commonground.registration.Places;
import org.springframework.stereotype.Component;

/** The way to a ticket: which steps it has for an event as it is now, and how each is made. */
@Component
class BookingSteps {

    private final Programmes programmes;
    private final BookingQuestions questions;
    private final Places places;

    BookingSteps(Programmes programmes, BookingQuestions questions, Places places) {
        this.programmes = programmes;
        this.questions = questions;
        this.places = places;
    }

    /**
     * @param offer a party that waits, or about which an organiser decides, chooses its sessions later
     */
    Way way(EventDetails event, BookingDraft draft, BookingOffer offer) {
        boolean later = offer.waits(draft) || offer.admitted().needsApproval();
        return new Way(event, draft, offer, questions.shownAt(event.id()), later ? List.of() : sessions(event));
    }

    private List<ProgrammeSession> sessions(EventDetails event) {
        return programmes
                .released(event.id())
                .map(release -> release.sessions().stream()
                        .filter(session -> session.signUpCapacity() != null)
                        .toList())
                .orElse(List.of());
    }

    /** The steps for one draft. */
    class Way {

        private final EventDetails event;
        private final BookingDraft draft;
        private final BookingOffer offer;
        private final List<BookingQuestion> asked;
        private final List<ProgrammeSession> sessions;

        private Way(
                EventDetails event,
                BookingDraft draft,
                BookingOffer offer,
                List<BookingQuestion> asked,
                List<ProgrammeSession> sessions) {
            this.event = event;
            this.draft = draft;
            this.offer = offer;
            this.asked = asked;
            this.sessions = sessions;
        }

        List<String> names() {
            List<String> names = new ArrayList<>(List.of(WHO, ACCESS));
            if (!asked.isEmpty()) {
                names.add(QUESTIONS);
            }
            if (!sessions.isEmpty()) {
                names.add(SESSIONS);
            }
            names.add(REVIEW);
            return names;
        }

        /** Nobody gets past a step that is not filled in, whatever the address says. */
        String reached(String wanted) {
            if (!names().contains(wanted) || !make(WHO).check().isEmpty()) {
                return WHO;
            }
            boolean unanswered = wanted.equals(REVIEW)
                    && !asked.isEmpty()
                    && !make(QUESTIONS).check().isEmpty();
            return unanswered ? QUESTIONS : wanted;
        }

        BookingStep make(String name) {
            return switch (name) {
                case ACCESS -> new AccessStep(draft.party());
                case QUESTIONS -> new QuestionsStep(draft, asked);
                case SESSIONS -> new SessionsStep(event, draft, sessions, places.left(sessions));
                case REVIEW -> new ReviewStep(event, draft, offer, asked, sessions);
                default -> new WhoStep(draft, offer);
            };
        }
    }
}
