package org.commonground.registration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.programme.ProgrammeSession;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.ui.AnswersReview;
import org.commonground.registration.ui.BookingDraft.Guest;
import org.commonground.shared.Texts;
import org.commonground.terms.TicketKind;
import org.commonground.terms.TicketKindId;

/** Everything once more before it counts, each part with a way back to it. */
class ReviewStep extends BookingStep {

    private final EventDetails event;
    private final BookingOffer offer;

    ReviewStep(
            EventDetails event,
            BookingDraft draft,
            BookingOffer offer,
            List<BookingQuestion> questions,
            List<ProgrammeSession> sessions) {
        this.event = event;
        this.offer = offer;
        var facts = new DescriptionList();
        fact(facts, "registration.event", event.title());
        fact(facts, "registration.when", EventText.when(event, getLocale()));
        fact(
                facts,
                "registration.where",
                event.venue().name() + ", " + event.venue().address());
        fact(facts, "registration.book.email", Texts.line(draft.email));
        facts.addClassName("cg-facts");
        var people = new UnorderedList();
        for (int i = 0; i < draft.persons; i++) {
            people.add(person(draft, i));
        }
        getContent()
                .add(
                        facts,
                        head(getTranslation("registration.book.people", draft.persons), BookView.WHO),
                        people,
                        change("registration.book.changeAccess", BookView.ACCESS));
        if (!questions.isEmpty()) {
            getContent()
                    .add(
                            head(getTranslation("registration.book.answers"), BookView.QUESTIONS),
                            new AnswersReview(questions, draft.answers, QuestionsStep.names(this, draft)));
        }
        if (!sessions.isEmpty()) {
            var chosen = new UnorderedList();
            sessions.stream()
                    .filter(session -> draft.sessions.contains(session.id().value()))
                    .forEach(session -> chosen.add(userItem(EventText.session(event, session, getLocale()))));
            getContent().add(head(getTranslation("registration.sessions"), BookView.SESSIONS));
            getContent()
                    .add(
                            chosen.getChildren().findAny().isPresent()
                                    ? chosen
                                    : new Paragraph(getTranslation("registration.book.noSessions")));
        }
    }

    private ListItem person(BookingDraft draft, int number) {
        Guest guest = draft.guests.get(number);
        String name = Texts.line(guest.name);
        if (name.isEmpty()) {
            name = getTranslation("registration.guest", Texts.line(draft.guests.getFirst().name));
        }
        String needs = guest.needs.stream()
                .sorted()
                .map(need -> getTranslation(need.key()))
                .collect(Collectors.joining(", "));
        Optional<TicketKind> kind =
                guest.kind == null ? Optional.empty() : offer.admitted().terms().kind(new TicketKindId(guest.kind));
        String who = kind.isEmpty() ? name : name + " (" + kind.get().name() + ")";
        ListItem item = userItem(needs.isEmpty() ? who : who + ": " + needs);
        if (!guest.note.isBlank()) {
            var note = new Div(Texts.clean(guest.note));
            note.getElement().setAttribute("dir", "auto");
            note.addClassNames("cg-user-text", "cg-soft");
            item.add(note);
        }
        return item;
    }

    /** What somebody typed, as an item of a list. */
    static ListItem userItem(String text) {
        // The list keeps its own direction, so that the mark before each item stays at its side.
        var words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        return new ListItem(words);
    }

    private static void fact(DescriptionList facts, String key, String value) {
        var description = new Description(value);
        description.getElement().setAttribute("dir", "auto");
        facts.add(new Term(facts.getTranslation(key)), description);
    }

    private Div head(String text, String step) {
        var head = new Div(new H3(text), change("registration.book.change", step));
        head.addClassName("cg-head");
        return head;
    }

    private Anchor change(String key, String step) {
        return new Anchor(EventLinks.book(event.slug()) + "?step=" + step, getTranslation(key));
    }

    @Override
    void findProblems() {
        // There is nothing to fill in.
    }
}
