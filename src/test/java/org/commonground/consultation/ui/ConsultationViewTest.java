package org.commonground.consultation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.consultation.AnswerKind;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.ContributionId;
import org.commonground.consultation.Contributions;
import org.commonground.consultation.SampleConsultations;
import org.commonground.consultation.SpeakForm;
import org.commonground.consultation.SpeakResult;
import org.commonground.consultation.ThemeDetails;
import org.commonground.consultation.ThemeId;
import org.commonground.surveys.receipt.ReceiptNote;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class ConsultationViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleConsultations samples;

    @Autowired
    Answers answers;

    @Autowired
    Contributions contributions;

    @Autowired
    Consultations consultations;

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_resident_says_something_and_looks_up_and_takes_back_her_words() {
        samples.open();
        navigate(ConsultationView.class);
        press("Send it");
        assertThat(words().getErrorMessage()).isEqualTo("Please write what you would like to say.");
        assertThat(yesOrNo().isInvalid()).isTrue();
        words().setValue("زیادہ پارک \uD83C\uDF33");
        yesOrNo().setValue(true);
        press("Send it");
        assertThat(find(ReceiptNote.class).exists()).isTrue();
        String code = find(Div.class).withId("receipt-code").single().getText();

        navigate(ReceiptView.class);
        code().setValue("nonsense");
        press("Show me");
        assertThat(code().getErrorMessage()).startsWith("A receipt code has 12 letters and digits.");
        code().setValue("0000-0000-0000");
        press("Show me");
        assertThat(code().getErrorMessage()).startsWith("We have nothing with this code.");
        code().setValue(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        press("Show me");
        assertThat(code().isInvalid()).isFalse();
        assertThat(texts()).contains("زیادہ پارک \uD83C\uDF33");
        press("Take my words back");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(texts()).contains("Your words and answers are deleted.");
        code().setValue(code);
        press("Show me");
        assertThat(code().getErrorMessage()).startsWith("We have nothing with this code.");
    }

    @Test
    void what_is_taken_back_is_what_is_shown_whatever_is_typed_by_then() {
        String shown = said("The words that are shown");
        String other = said("Words of somebody else");
        navigate(ReceiptView.class);
        code().setValue(shown);
        press("Show me");
        code().setValue(other);
        press("Take my words back");
        test(find(ConfirmDialog.class).single()).confirm();
        code().setValue(shown);
        press("Show me");
        assertThat(code().getErrorMessage()).startsWith("We have nothing with this code.");
        code().setValue(other);
        press("Show me");
        assertThat(texts()).contains("Words of somebody else");
    }

    @Test
    void a_filled_trap_stops_the_form_and_loses_nothing() {
        navigate(ConsultationView.class);
        words().setValue("Cheap watches");
        yesOrNo().setValue(true);
        find(TextField.class).withLabel("Leave this field empty").single().setValue("https://spam.example");
        press("Send it");
        assertThat(find(ReceiptNote.class).exists()).isFalse();
        assertThat(words().getValue()).isEqualTo("Cheap watches");
    }

    @Test
    void an_analyst_reads_names_a_theme_codes_and_publishes_an_answer() {
        ConsultationId past = samples.past(2020);
        samples.said(past, "The buses stop at nine", true);
        analyst();
        navigate(ReadingDeskView.class, Map.of("id", past.value().toString()));
        assertThat(texts()).contains("The buses stop at nine");
        assertThat(progress()).isEqualTo("0 of 1 read");

        press("Add");
        assertThat(newTheme().isInvalid()).isTrue();
        newTheme().setValue("Evening buses");
        press("Add");
        newTheme().setValue("EVENING BUSES");
        press("Add");
        assertThat(newTheme().getErrorMessage()).isEqualTo("There is a theme of this name.");

        CheckboxGroup<ThemeDetails> under = under();
        test(under).selectItem("1 · Evening buses");
        assertThat(progress()).isEqualTo("1 of 1 read");

        test(find(Button.class).withText("Answer").single()).click();
        press("Publish");
        assertThat(kind().isInvalid()).isTrue();
        kind().setValue(AnswerKind.WE_WILL);
        answerWords().setValue("From May the buses run until eleven.");
        press("Publish");
        assertThat(answers.published("evening-buses")).hasValueSatisfying(answer -> {
            assertThat(answer.kind()).isEqualTo(AnswerKind.WE_WILL);
            assertThat(answer.voices().hidden()).isTrue();
        });
        SecurityContextHolder.clearContext();
        navigate(YouSaidView.class);
        assertThat(texts()).contains("From May the buses run until eleven.", "The buses stop at nine");
        assertThat(spans()).contains("Fewer than 5 people said this");
        navigate(AnswerView.class, Map.of("theme", "evening-buses"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Evening buses");
    }

    @Test
    void what_another_analyst_does_meanwhile_is_kept_and_shown() {
        ConsultationId past = samples.past(2023);
        ThemeId mine = samples.theme(past, "My theme");
        ThemeId hers = samples.theme(past, "Her theme");
        ContributionId said = samples.said(past, "About both", true);
        analyst();
        navigate(ReadingDeskView.class, Map.of("id", past.value().toString()));
        samples.code(said, hers);
        test(under()).selectItem("2 · My theme");
        assertThat(under().getValue()).extracting(ThemeDetails::id).containsExactlyInAnyOrder(mine, hers);
        assertThat(contributions.find(said).orElseThrow().themes()).containsExactlyInAnyOrder(mine, hers);

        ThemeId late = samples.theme(past, "A late theme");
        samples.code(said, late);
        press("Next");
        assertThat(under().getValue()).extracting(ThemeDetails::id).contains(late);

        for (ThemeId theme : List.of(mine, hers, late)) {
            samples.answer(theme, AnswerKind.WE_DID, "Done");
        }
        consultations.close(past);
        test(under()).deselectItem("3 · My theme");
        assertThat(texts())
                .contains(
                        "These words were taken back by whoever said them, or the consultation was closed meanwhile.");
        assertThat(contributions.find(said).orElseThrow().themes()).contains(mine);
    }

    @Test
    void a_consultation_with_unread_words_says_so_and_one_that_is_planned_offers_no_closing() {
        ConsultationId past = samples.past(2024);
        samples.said(past, "Nobody has read me", true);
        analyst();
        navigate(ReadingDeskView.class, Map.of("id", past.value().toString()));
        press("Close the consultation");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(spans()).anyMatch(text -> text.startsWith("One contribution has been read by nobody yet."));
        ConsultationId planned = samples.past(2061);
        navigate(ReadingDeskView.class, Map.of("id", planned.value().toString()));
        assertThat(find(Button.class).withText("Close the consultation").exists())
                .isFalse();
    }

    @Test
    void closing_lists_the_themes_that_are_unanswered() {
        ConsultationId past = samples.past(2021);
        ThemeId theme = samples.theme(past, "Unanswered so far");
        samples.code(samples.said(past, "Please answer me", false), theme);
        analyst();
        navigate(ReadingDeskView.class, Map.of("id", past.value().toString()));
        press("Close the consultation");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(com.vaadin.flow.component.html.ListItem.class).all())
                .extracting(item -> item.getText())
                .contains("Unanswered so far");
        samples.answer(theme, AnswerKind.NOT_NOW, "There is no money for it this year.");
        press("Close the consultation");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(spans()).contains("The consultation is closed. Every theme is answered.");
        assertThat(find(Button.class).withText("Close the consultation").exists())
                .isFalse();
    }

    @Test
    void a_consultation_is_added_with_its_dates_checked() {
        analyst();
        navigate(ConsultationsView.class);
        press("Add a consultation");
        find(TextField.class).withLabel("Title").single().setValue("Added on the screen");
        find(TextArea.class).withLabel("Question to the public").single().setValue("What helps?");
        DatePicker first = find(DatePicker.class).withLabel("First day").single();
        DatePicker last = find(DatePicker.class).withLabel("Last day").single();
        first.setValue(LocalDate.of(2031, 2, 2));
        last.setValue(LocalDate.of(2031, 2, 1));
        press("Save");
        assertThat(last.getErrorMessage()).isEqualTo("The last day is before the first.");
        last.setValue(LocalDate.of(2031, 2, 28));
        press("Save");
        assertThat(find(com.vaadin.flow.component.html.Anchor.class).all())
                .extracting(anchor -> anchor.getText())
                .contains("Added on the screen");
    }

    @Test
    void the_desk_opens_for_analysts_and_administrators_alone() {
        ConsultationId past = samples.past(2022);
        for (Role role : Set.of(Role.ORGANISER, Role.MODERATOR, Role.STEWARD, Role.AUTHOR, Role.CONVENER)) {
            SecurityContextHolder.getContext().setAuthentication(As.signedIn(role));
            assertThatThrownBy(() -> navigate(ConsultationsView.class)).isNotNull();
            assertThatThrownBy(() -> navigate(
                            ReadingDeskView.class, Map.of("id", past.value().toString())))
                    .isNotNull();
        }
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ADMINISTRATOR));
        navigate(ConsultationsView.class);
    }

    private String said(String words) {
        var form = new SpeakForm(null, words, null, true, "");
        return ((SpeakResult.Received) contributions.speak(form, words, java.util.Locale.ENGLISH))
                .receipt()
                .shown();
    }

    private void analyst() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ANALYST));
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).last()).click();
    }

    private TextArea words() {
        return find(TextArea.class).withLabel("What would you like to say?").single();
    }

    private TextArea answerWords() {
        return find(TextArea.class).withLabel("What we did or will do").single();
    }

    private TextField code() {
        return find(TextField.class).withLabel("Receipt code").single();
    }

    private TextField newTheme() {
        return find(TextField.class).withLabel("New theme").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> yesOrNo() {
        return find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<AnswerKind> kind() {
        return find(RadioButtonGroup.class).withLabel("What is the answer?").single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ThemeDetails> under() {
        return find(CheckboxGroup.class).single();
    }

    private String progress() {
        return find(Span.class).withId("consultation-progress").single().getText();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
