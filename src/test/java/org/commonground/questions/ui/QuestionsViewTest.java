package org.commonground.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.questions.SampleQuestions.consent;
import static org.commonground.questions.SampleQuestions.forParty;
import static org.commonground.questions.SampleQuestions.form;
import static org.commonground.questions.SampleQuestions.onlyIf;
import static org.commonground.questions.SampleQuestions.pdf;
import static org.commonground.questions.SampleQuestions.required;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SampleQuestions;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.questions.given.CheckAnswersResult.Right;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.questions.given.GivenFile;
import org.commonground.questions.given.Spot;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class QuestionsViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Questions questions;

    @Autowired
    BookingQuestions booking;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    EventId event;

    @BeforeEach
    void an_organiser_signs_in() {
        clock.set(Instant.parse("2026-09-01T12:00:00Z"));
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Asked on the screen", samples.venue());
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_event_without_questions_says_what_to_do_and_what_not_to_ask() {
        open();
        assertThat(page()).contains("People are asked nothing more", "Please do not ask here about faith");
        assertThat(find(Button.class).withText("See it as people will").single().isEnabled())
                .isFalse();
    }

    @Test
    void a_question_is_added_after_all_that_was_missing_is_put_right() {
        QuestionId eats = add(form(QuestionKind.YES_NO, "Do you stay for lunch?"));
        open();
        press("Add a question");
        press("Save");
        assertThat(texts("Question").getErrorMessage()).isEqualTo("Please write the question.");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(day("Answers are erased on").getValue()).isEqualTo(SampleQuestions.PURGE);

        this.<QuestionKind>select("What is the answer?").setValue(QuestionKind.ONE_OF);
        texts("Question").setValue("Which lunch? <b>");
        area("Options").setValue("Halal\n\n Vegan \n");
        BookingQuestion other = booking.shownAt(event).getFirst();
        this.<BookingQuestion>select("When is it shown?").setValue(other);
        day("Answers are erased on").setValue(LocalDate.of(2027, 10, 10));
        press("Save");
        assertThat(booking.shownAt(event)).hasSize(1);
        assertThat(day("Answers are erased on").getErrorMessage())
                .isEqualTo("Answers are needed until the event is over. The earliest day is 11 October 2027.");
        assertThat(boxes("Only if the answer there is one of these").isInvalid())
                .isTrue();
        assertThat(texts("Question").isInvalid()).isFalse();

        boxes("Only if the answer there is one of these").setValue(Set.of("yes"));
        day("Answers are erased on").setValue(LocalDate.of(2027, 10, 17));
        press("Save");
        assertThat(find(QuestionDialog.class).all()).isEmpty();
        assertThat(page())
                .contains(
                        "Which lunch? &lt;b&gt;",
                        "Halal · Vegan",
                        "No answers yet. They will be erased on 17 October 2027.")
                .contains("Shown only if “Do you stay for lunch?” is answered with Yes");
        assertThat(booking.shownAt(event).getLast().condition().question()).isEqualTo(eats);
    }

    @Test
    void what_people_answered_to_cannot_be_changed_and_the_screen_says_why() {
        QuestionId diet = add(form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
        answer(Map.of(new Spot(diet, 0), Given.of("Vegan")));
        open();
        press("Change");
        assertThat(this.<QuestionKind>select("What is the answer?").isReadOnly())
                .isTrue();
        assertThat(dialog()).contains("1 person has answered.");
        area("Options").setValue("Halal\nVeggie");
        press("Save");
        assertThat(area("Options").getErrorMessage()).startsWith("An option is gone that somebody has chosen.");
        area("Options").setValue("Vegan\nVeggie");
        texts("Question").setValue("Your diet");
        press("Save");
        assertThat(page()).contains("Your diet", "Vegan · Veggie");
    }

    @Test
    void of_two_dialogs_the_second_says_that_nothing_was_saved_and_keeps_what_was_typed() {
        QuestionId text = add(form(QuestionKind.TEXT, "Before"));
        open();
        press("Change");
        texts("Question").setValue("Mine");
        questions.change(text, 0, form(QuestionKind.TEXT, "Theirs"));
        press("Save");
        assertThat(dialog()).contains("Somebody else changed this meanwhile.");
        assertThat(texts("Question").getValue()).isEqualTo("Mine");
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::label).containsExactly("Theirs");
    }

    @Test
    void questions_are_put_in_order_by_buttons_and_one_that_depends_stays_behind() {
        QuestionId one = add(form(QuestionKind.YES_NO, "One"));
        add(form(QuestionKind.TEXT, "Two"));
        add(onlyIf(form(QuestionKind.TEXT, "Three"), one, "yes"));
        open();
        assertThat(button("Move “One” up").isEnabled()).isFalse();
        assertThat(button("Move “Three” down").isEnabled()).isFalse();
        test(button("Move “Two” up")).click();
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::label).containsExactly("Two", "One", "Three");
        test(button("Move “Three” up")).click();
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::label).containsExactly("Two", "One", "Three");
        assertThat(said()).contains("“Three” is shown only because of an answer to “One”");
        questions.move(one, true, questions.ofEvent(event).version());
        test(button("Move “One” down")).click();
        assertThat(said()).contains("Somebody else changed the questions meanwhile");
    }

    @Test
    void a_question_is_asked_no_longer_only_after_a_question_and_its_answers_are_kept() {
        QuestionId text = add(form(QuestionKind.TEXT, "Gone"));
        answer(Map.of(new Spot(text, 0), Given.of("answer")));
        open();
        press("Stop asking");
        assertThat(booking.shownAt(event)).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(booking.shownAt(event)).isEmpty();
        assertThat(page()).contains("No longer asked", "1 answer, to be erased on 7 November 2027.");
        assertThat(find(Button.class).withText("Change").all()).isEmpty();
    }

    @Test
    void an_event_that_is_over_shows_its_questions_and_offers_nothing() {
        add(form(QuestionKind.TEXT, "Kept"));
        events.close(event);
        open();
        assertThat(page()).contains("Kept", "its questions stay as they are");
        for (String offer : List.of("Add a question", "Change", "Stop asking")) {
            assertThat(find(Button.class).withText(offer).all()).as(offer).isEmpty();
        }
    }

    @Test
    void the_organiser_tries_the_questions_out_as_people_will_see_them() {
        QuestionId eats = add(required(form(QuestionKind.YES_NO, "Lunch?")));
        add(required(onlyIf(form(QuestionKind.TEXT, "Diet"), eats, "yes")));
        add(forParty(form(QuestionKind.NUMBER, "Cars")));
        open();
        press("See it as people will");
        assertThat(find(TextField.class).all()).extracting(TextField::getLabel).containsExactly("Cars (optional)");
        press("Check the answers");
        assertThat(dialog()).contains("Lunch?: Please choose yes or no. (Person 2)");
        radios("Lunch?").get(1).setValue("yes");
        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .containsExactly("Cars (optional)", "Diet");
    }

    @Test
    void fields_come_and_go_with_the_answer_they_depend_on_and_remember_what_was_typed() {
        QuestionId coach = add(forParty(form(QuestionKind.YES_NO, "By coach?")));
        QuestionId diet = add(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "Vegan", "Other"));
        add(required(onlyIf(form(QuestionKind.LONG_TEXT, "Which diet?"), diet, "Other")));
        add(required(onlyIf(form(QuestionKind.TEXT, "Where do you get on?"), coach, "yes")));
        var draft = new AnswersDraft();
        QuestionFields fields = show(draft, "Amina", "Person 2");
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(fields.check()).isEmpty();

        radios("By coach? (optional)").getFirst().setValue("yes");
        assertThat(find(TextField.class).all()).hasSize(2);
        boxes("Diet (optional)", 1).setValue(Set.of("Other", "Halal"));
        assertThat(find(TextArea.class).all()).hasSize(1);
        find(TextArea.class).single().setValue("No nuts");
        boxes("Diet (optional)", 1).setValue(Set.of());
        assertThat(find(TextArea.class).all()).isEmpty();
        boxes("Diet (optional)", 1).setValue(Set.of("Other"));
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("No nuts");
        assertThat(fields.check().values())
                .containsExactly("Please answer this question. (Amina)", "Please answer this question. (Person 2)");
        assertThat(find(TextField.class).all()).allMatch(TextField::isInvalid);

        show(draft, "Amina", "Person 2");
        assertThat(radios("By coach? (optional)").getFirst().getValue())
                .as("after going back")
                .isEqualTo("yes");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("No nuts");
    }

    @Test
    void every_kind_of_field_says_what_is_wrong_and_keeps_what_was_typed() {
        add(required(form(QuestionKind.NUMBER, "Number")));
        add(form(QuestionKind.TEXT, "Text"));
        add(required(form(QuestionKind.DATE, "Date")));
        add(required(consent("I agree", "We take <i>photos</i>.")));
        add(required(form(QuestionKind.ONE_OF, "Many", "1", "2", "3", "4", "5", "6", "7", "8", "9")));
        var draft = new AnswersDraft();
        QuestionFields fields = show(draft, "Amina");
        texts("Number").setValue("twelve");
        texts("Text (optional)").setValue("x".repeat(10_000));
        assertThat(fields.check().values())
                .containsExactly(
                        "This is not a whole number. Please use digits only, such as 12.",
                        "Please use up to 400 characters. There are 10,000.",
                        "Please give a date, such as 31/10/2027.",
                        "Please read the text and tick the box. Without it we cannot book your place.",
                        "Please choose one of these.");
        assertThat(texts("Number").getValue()).isEqualTo("twelve");
        texts("Number").setValue("12");
        texts("Text (optional)").setValue("");
        day("Date").setValue(LocalDate.of(1850, 1, 1));
        assertThat(fields.check().values())
                .startsWith("This date is too far away. Please look at the year.")
                .hasSize(3);
        day("Date").setValue(LocalDate.of(1950, 1, 31));
        find(Checkbox.class).single().setValue(true);
        this.<String>select("Many").setValue("9");
        assertThat(fields.check()).isEmpty();
        assertThat(fields.getElement().getOuterHTML())
                .contains("&lt;i&gt;photos")
                .doesNotContain("<i>photos");
        var review = new AnswersReview(booking.shownAt(event), draft, List.of("Amina"));
        assertThat(review.getElement().getOuterHTML())
                .contains("31 January 1950", "Agreed", "No answer")
                .doesNotContain("Amina");
    }

    @Test
    void a_file_is_refused_by_its_content_at_its_field_and_a_good_one_is_kept_until_it_is_taken_out() {
        QuestionId letter = add(form(QuestionKind.FILE, "Letter"));
        var draft = new AnswersDraft();
        show(draft, "Amina");
        FileField field = find(FileField.class).single();
        field.take(new GivenFile("letter.pdf", "<script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(field.getErrorMessage())
                .isEqualTo("This file cannot be used. Please choose a PDF, a JPEG or a PNG.");
        assertThat(field.isInvalid()).isTrue();
        field.take(pdf("large.pdf", GivenFile.MOST_BYTES + 1));
        assertThat(field.getErrorMessage()).isEqualTo("This file is too large. It can have up to 5 MB.");
        field.take(pdf("<b>letter.pdf", 100));
        assertThat(field.isInvalid()).isFalse();
        assertThat(draft.at(new Spot(letter, 0)).file()).isNotNull();
        assertThat(find(Upload.class).all()).isEmpty();

        show(draft, "Amina");
        assertThat(find(FileField.class).single().getElement().getOuterHTML()).contains("&lt;b&gt;letter.pdf");
        press("Take it out");
        assertThat(draft.at(new Spot(letter, 0))).isEqualTo(Given.NOTHING);
        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    void files_that_are_too_much_together_are_refused_and_the_others_stay() {
        add(form(QuestionKind.FILE, "Letter"));
        show(new AnswersDraft(), "One", "Two", "Three");
        List<FileField> fields = find(FileField.class).all();
        fields.forEach(field -> field.take(pdf("letter.pdf", GivenFile.MOST_BYTES)));
        assertThat(fields).extracting(FileField::isInvalid).containsExactly(false, false, true);
        assertThat(fields.get(2).getErrorMessage()).startsWith("Together your files are too large.");
    }

    @Test
    void the_organiser_reads_what_was_answered_with_the_text_that_was_agreed_to() {
        QuestionId coach = add(forParty(form(QuestionKind.YES_NO, "Coach?")));
        QuestionId photos = add(consent("I agree", "We take photos."));
        QuestionId letter = add(form(QuestionKind.FILE, "Letter"));
        UUID registration = UUID.randomUUID();
        UUID ticket = answer(
                Map.of(
                        new Spot(coach, Spot.PARTY), Given.of("no"),
                        new Spot(photos, 0), Given.of("1"),
                        new Spot(letter, 0), Given.of(pdf("letter.exe", 100))),
                registration);
        var here = events.find(event).orElseThrow();
        var panel = new AnswersPanel(booking, here, registration, people(ticket, "Amina <b>"));
        UI.getCurrent().add(panel);
        assertThat(panel.getElement().getOuterHTML())
                .contains("Coach?", "For the whole booking", "Amina &lt;b&gt;", "letter.pdf", "We take photos.")
                .doesNotContain("No answer");
        assertThat(find(com.vaadin.flow.component.details.Details.class, panel)
                        .single()
                        .getSummaryText())
                .isEqualTo("Agreed on 1 Sept 2026, 13:00 to version 1 of the text");
    }

    @Test
    void what_somebody_left_out_is_said_but_not_what_they_were_never_shown_and_nothing_where_nothing_was_asked() {
        var here = events.find(event).orElseThrow();
        var people = people(UUID.randomUUID(), "Amina");
        assertThat(new AnswersPanel(booking, here, UUID.randomUUID(), people).isVisible())
                .isFalse();
        QuestionId lunch = add(form(QuestionKind.YES_NO, "Lunch?"));
        add(onlyIf(form(QuestionKind.TEXT, "Diet"), lunch, "yes"));
        var panel = new AnswersPanel(booking, here, UUID.randomUUID(), people);
        assertThat(panel.isVisible()).isTrue();
        assertThat(panel.getElement().getTextRecursively())
                .contains("Amina", "Lunch?", "No answer")
                .doesNotContain("Diet", "For the whole booking");
    }

    @Test
    void answers_are_gone_from_the_organisers_page_as_soon_as_their_day_begins() {
        QuestionId diet = add(form(QuestionKind.TEXT, "Diet"));
        UUID ticket = answer(Map.of(new Spot(diet, 0), Given.of("Vegan")), UUID.randomUUID());
        var here = events.find(event).orElseThrow();
        Instant begun = clock.instant();
        try {
            clock.set(SampleQuestions.PURGE.atStartOfDay(here.zone()).toInstant());
            var panel = new AnswersPanel(booking, here, UUID.randomUUID(), people(ticket, "Amina"));
            assertThat(panel.getElement().getTextRecursively())
                    .contains("What was answered to “Diet” was erased on 7 November 2027.")
                    .doesNotContain("Vegan", "Amina");
            assertThat(booking.ofEvent(event).questions()).isEmpty();
        } finally {
            clock.set(begun);
        }
    }

    private static LinkedHashMap<UUID, String> people(UUID ticket, String name) {
        var people = new LinkedHashMap<UUID, String>();
        people.put(ticket, name);
        return people;
    }

    private QuestionFields show(AnswersDraft draft, String... names) {
        UI.getCurrent().navigate("sources");
        UI.getCurrent()
                .getChildren()
                .filter(QuestionFields.class::isInstance)
                .toList()
                .forEach(Component::removeFromParent);
        var fields = new QuestionFields(booking.shownAt(event), draft, List.of(names));
        UI.getCurrent().add(fields);
        return fields;
    }

    private void open() {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/questions");
    }

    private QuestionId add(QuestionForm form) {
        return ((Saved) questions.add(event, form)).id();
    }

    private void answer(Map<Spot, Given> given) {
        answer(given, UUID.randomUUID());
    }

    private UUID answer(Map<Spot, Given> given, UUID registration) {
        UUID ticket = UUID.randomUUID();
        var checked = (Right) booking.check(event, new GivenAnswers(new HashMap<>(given)), 1);
        transaction.executeWithoutResult(status -> booking.store(checked.answers(), registration, List.of(ticket)));
        return ticket;
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return test(find(Notification.class).all().getLast()).getText();
    }

    private TextField texts(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private DayField day(String label) {
        return find(DayField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private CheckboxGroup<String> boxes(String label) {
        return boxes(label, 0);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> boxes(String label, int number) {
        return (CheckboxGroup<String>) find(CheckboxGroup.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .toList()
                .get(number);
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<String>> radios(String label) {
        return find(RadioButtonGroup.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .map(field -> (RadioButtonGroup<String>) field)
                .toList();
    }

    private String dialog() {
        return UI.getCurrent().getElement().getOuterHTML();
    }

    private String page() {
        return getCurrentView().getElement().getOuterHTML();
    }
}
