package org.commonground.surveys.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.shared.PagePreviews;
import org.commonground.surveys.OpenSurvey.Answerable;
import org.commonground.surveys.Responses;
import org.commonground.surveys.SampleSurveys;
import org.commonground.surveys.Surveys;
import org.commonground.surveys.receipt.ReceiptCode;
import org.commonground.surveys.receipt.ReceiptNote;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class SurveyViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    SampleSurveys sampleSurveys;

    @Autowired
    Surveys surveys;

    @Autowired
    Responses responses;

    @Autowired
    java.util.List<PagePreviews> previews;

    EventId event;
    String token;

    @BeforeEach
    void somebody_opens_her_link() {
        event = samples.published("Answered on a phone", samples.venue());
        token = sampleSurveys.token(event, java.util.UUID.randomUUID() + "@view.example");
        open(token);
    }

    @Test
    void the_page_names_the_event_and_opening_it_changes_nothing() {
        assertThat(title()).isEqualTo("How was it: Answered on a phone");
        open(token);
        assertThat(surveys.open(token)).isInstanceOf(Answerable.class);
    }

    @Test
    void an_answer_is_thanked_for_with_a_receipt_that_works() {
        scale("question-HOW_WAS_IT").setValue("5");
        words().setValue("Mehr Bänke \uD83E\uDE91 <script>alert(1)</script>");
        choice("question-MAY_PUBLISH").setValue("YES");
        press("Send my answers");
        assertThat(find(ReceiptNote.class).exists()).isTrue();
        assertThat(title()).isEqualTo("Thank you");
        String shown = find(com.vaadin.flow.component.html.Div.class)
                .withId("receipt-code")
                .single()
                .getText();
        assertThat(shown).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(responses.of(ReceiptCode.parse(shown).orElseThrow()))
                .hasValueSatisfying(response ->
                        assertThat(response.words()).contains("Mehr Bänke \uD83E\uDE91 <script>alert(1)</script>"));
        open(token);
        assertThat(title()).isEqualTo("This survey has been answered already");
    }

    @Test
    void a_mistake_is_shown_at_its_field_and_nothing_typed_is_lost() {
        words().setValue("x".repeat(1_000_000));
        press("Send my answers");
        assertThat(words().isInvalid()).isTrue();
        assertThat(words().getErrorMessage()).startsWith("Up to 5,000 characters are possible, yours are 1,000,000.");
        assertThat(scale("question-HOW_WAS_IT").getErrorMessage()).isEqualTo("Please choose a number from 1 to 5.");
        assertThat(choice("question-MAY_PUBLISH").isInvalid()).isTrue();
        assertThat(words().getValue()).hasSize(1_000_000);
        words().setValue("Short");
        press("Send my answers");
        assertThat(words().isInvalid()).isFalse();
        assertThat(count()).isZero();
        scale("question-HOW_WAS_IT").setValue("1");
        choice("question-MAY_PUBLISH").setValue("NO");
        press("Send my answers");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void two_tabs_with_one_link_are_heard_once() {
        scale("question-HOW_WAS_IT").setValue("3");
        As.thePublic(() -> surveys.answer(token, Map.of("HOW_WAS_IT", "4")));
        press("Send my answers");
        assertThat(title()).isEqualTo("This survey has been answered already");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_link_that_was_cut_off_says_so_and_is_not_found() {
        String cut = token.substring(0, 30);
        open(cut);
        assertThat(title()).isEqualTo("This link does not lead to a survey");
        assertThat(previews.stream()
                        .filter(page -> page.covers("survey/" + cut))
                        .flatMap(page -> page.preview("survey/" + cut, Locale.ENGLISH).stream()))
                .isEmpty();
    }

    private void open(String link) {
        navigate(SurveyView.class, Map.of("token", link));
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    private TextArea words() {
        return find(TextArea.class).single();
    }

    private RadioButtonGroup<String> scale(String id) {
        return choice(id);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> choice(String id) {
        return find(RadioButtonGroup.class).withId(id).single();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private long count() {
        return As.role(Role.ANALYST, () -> responses.count(event));
    }
}
