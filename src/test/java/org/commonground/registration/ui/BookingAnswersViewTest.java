package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.questions.SampleQuestions.consent;
import static org.commonground.questions.SampleQuestions.form;
import static org.commonground.questions.SampleQuestions.onlyIf;
import static org.commonground.questions.SampleQuestions.required;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.questions.AnswerTable;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.Spot;
import org.commonground.registration.Places;
import org.commonground.registration.TicketCard;
import org.commonground.registration.Tickets;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class BookingAnswersViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Questions questions;

    @Autowired
    BookingQuestions booking;

    @Autowired
    Places places;

    @Autowired
    Tickets tickets;

    @Autowired
    MovableClock clock;

    EventId event;
    String path;
    QuestionId lunch;
    QuestionId diet;

    @BeforeEach
    void an_event_that_asks_about_lunch() {
        event = samples.published("Lunch together", samples.venue());
        path = "events/" + events.find(event).orElseThrow().slug() + "/book";
        lunch = ask(required(form(QuestionKind.YES_NO, "Lunch?")));
        diet = ask(required(onlyIf(form(QuestionKind.TEXT, "Diet"), lunch, "yes")));
    }

    @Test
    void a_party_answers_for_each_and_reads_it_again_before_it_books() {
        toQuestions("Amina", "");
        assertThat(page()).contains("Step 3 of 4", "Person 2", "erased for good by 7 November 2027");
        press("Continue");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(page()).contains("Please choose yes or no. (Amina)", "Please choose yes or no. (Person 2)");

        lunch(0, "yes");
        lunch(1, "no");
        press("Continue");
        assertThat(page()).contains("Diet: Please answer this question. (Amina)");
        find(TextField.class).single().setValue("<b>Halal</b>");
        press("Back");
        assertThat(heading()).isEqualTo("What do you need to take part?");
        press("Continue");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("<b>Halal</b>");
        press("Continue");

        assertThat(heading()).isEqualTo("Is everything right?");
        assertThat(page()).contains("Your answers", "&lt;b&gt;Halal&lt;/b&gt;", "?step=questions");
        clock.move(Duration.ofSeconds(5));
        press("Book these 2 places");
        assertThat(heading()).isEqualTo("Your 2 places are booked");
        AnswerTable table = As.role(Role.ORGANISER, () -> booking.ofEvent(event));
        List<TicketCard> cards = As.role(Role.STEWARD, () -> tickets.ofEvent(event));
        TicketCard amina = named(cards, "Amina");
        TicketCard guest = named(cards, "Guest of Amina");
        assertThat(table.cell(amina.ticketId().value(), diet)).isEqualTo("<b>Halal</b>");
        assertThat(table.cell(guest.ticketId().value(), lunch)).isEqualTo("no");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void nobody_gets_to_the_last_step_past_a_question_that_must_be_answered() {
        toQuestions("Amina");
        open("review");
        assertThat(heading()).isEqualTo("A few questions");
        assertThat(page()).contains("Lunch?: Please choose yes or no.");
    }

    @Test
    void a_question_that_is_added_while_somebody_books_is_asked_before_anything_is_booked() {
        toReview();
        QuestionId photos = ask(required(consent("I agree", "We take photos.")));
        press("Book this place");
        assertThat(places.left(event).taken()).isZero();
        assertThat(heading()).isEqualTo("A few questions");
        assertThat(page()).contains("The organisers have changed their questions");
        assertThat(find(Checkbox.class).single().isInvalid()).isTrue();
        find(Checkbox.class).single().setValue(true);
        press("Continue");
        press("Book this place");
        assertThat(heading()).isEqualTo("Your place is booked");
        assertThat(As.role(Role.ORGANISER, () -> booking.ofEvent(event)).rows().values())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry(photos, "1"));
    }

    @Test
    void a_text_that_was_changed_after_it_was_agreed_to_is_agreed_to_anew() {
        QuestionId photos = ask(consent("I agree", "We take photos."));
        toQuestions("Amina");
        lunch(0, "no");
        find(Checkbox.class).single().setValue(true);
        press("Continue");
        clock.move(Duration.ofSeconds(5));
        As.role(
                Role.ORGANISER,
                () -> questions.change(photos, 0, consent("I agree", "We take photos and print them.")));
        press("Book this place");
        assertThat(places.left(event).taken()).isZero();
        assertThat(find(Checkbox.class).single().getErrorMessage()).startsWith("The text was changed");
        assertThat(find(Checkbox.class).single().getValue()).isFalse();
        assertThat(page()).contains("We take photos and print them.");
        find(Checkbox.class).single().setValue(true);
        press("Continue");
        press("Book this place");
        assertThat(As.role(Role.ORGANISER, () -> booking.ofEvent(event)).rows().values())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry(photos, "2"));
    }

    @Test
    void an_answer_that_was_changed_in_another_tab_is_read_before_it_is_booked() {
        toReview();
        var draft = BookingDraft.of(event, clock.instant()).answers;
        draft.put(new Spot(lunch, 0), Given.of("yes"));
        draft.put(new Spot(diet, 0), Given.of("Vegan"));
        press("Book this place");
        assertThat(places.left(event).taken()).isZero();
        assertThat(page()).contains("You have changed something in another tab", "Vegan");
    }

    @Test
    void an_event_that_asks_nothing_has_no_such_step() {
        EventId plain = samples.published("Nothing asked", samples.venue());
        path = "events/" + events.find(plain).orElseThrow().slug() + "/book";
        open("");
        find(TextField.class).all().getFirst().setValue("Amina");
        find(EmailField.class).single().setValue("amina@bookinganswersv.example.org");
        press("Continue");
        press("Continue");
        assertThat(heading()).isEqualTo("Is everything right?");
        assertThat(page()).doesNotContain("Your answers");
        open("questions");
        assertThat(heading()).isEqualTo("Who is coming?");
    }

    private QuestionId ask(QuestionForm form) {
        return As.role(Role.ORGANISER, () -> ((Saved) questions.add(event, form)).id());
    }

    private void toQuestions(String... names) {
        open("");
        find(IntegerField.class).single().setValue(names.length);
        List<TextField> fields = find(TextField.class).all();
        for (int i = 0; i < names.length; i++) {
            fields.get(i).setValue(names[i]);
        }
        find(EmailField.class).single().setValue("amina@bookinganswersv.example.org");
        press("Continue");
        press("Continue");
        assertThat(heading()).isEqualTo("A few questions");
    }

    private void toReview() {
        toQuestions("Amina");
        lunch(0, "no");
        press("Continue");
        assertThat(heading()).isEqualTo("Is everything right?");
        clock.move(Duration.ofSeconds(5));
    }

    @SuppressWarnings("unchecked")
    private void lunch(int person, String answer) {
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class).all().get(person)).setValue(answer);
    }

    private static TicketCard named(List<TicketCard> cards, String name) {
        return cards.stream()
                .filter(card -> card.holderName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void open(String step) {
        UI.getCurrent().navigate(path, step.isEmpty() ? QueryParameters.empty() : QueryParameters.of("step", step));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    private String page() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
