package org.commonground.registration.list.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.questions.SampleQuestions.form;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionLinks;
import org.commonground.questions.Questions;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.questions.given.Spot;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationLinks;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class AnswersOfListViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Questions questions;

    EventId event;

    @BeforeEach
    void anEvent() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published(samples.form("Asked", samples.venue()).withCapacity(100));
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void each_count_leads_to_just_those_whom_it_counts() {
        QuestionId diet = ask(form(QuestionKind.SEVERAL_OF, "Diet", "Halal & kosher + more", "<b>Vegan</b>"));
        book(Map.of(new Spot(diet, 0), Given.of("Halal & kosher + more")), "Amina", "Ben");
        open(QuestionLinks.answers(event));
        assertThat(page()).contains("Diet", "<b>Vegan</b>0", "Halal & kosher + more1 person", "No answer1 person");
        follow("Halal & kosher + more: 1 person");
        assertThat(page()).contains("1 person in 1 registration").contains("Export");
        assertThat(find(RegistrationFilterBar.class).single().filter().answer())
                .extracting(wish -> wish.question())
                .isEqualTo(diet);
        open(QuestionLinks.answers(event));
        follow("No answer: 1 person");
        assertThat(page()).contains("1 person in 1 registration");
    }

    @Test
    void texts_stand_with_their_person_the_first_of_them_at_once() {
        QuestionId wish = ask(form(QuestionKind.TEXT, "Wish"));
        IntStream.range(0, 4).forEach(party -> {
            String[] names =
                    IntStream.range(0, 10).mapToObj(i -> "Person " + party + i).toArray(String[]::new);
            book(
                    IntStream.range(0, 10)
                            .boxed()
                            .collect(Collectors.toMap(
                                    i -> new Spot(wish, i), i -> Given.of("<i>wish</i> " + party + i))),
                    names);
        });
        open(QuestionLinks.answers(event));
        assertThat(page().split("<i>wish</i>", -1)).hasSize(1 + 30);
        test(find(Button.class).withText("Show all 40").single()).click();
        assertThat(page()).contains("<i>wish</i> 39Person 39").doesNotContain("Show all");
        assertThat(page().split("<i>wish</i>", -1)).hasSize(1 + 40);
    }

    @Test
    void where_nothing_was_asked_there_is_nothing_to_read_or_to_filter_by() {
        RegistrationId id = book(Map.of(), "Amina");
        open(QuestionLinks.answers(event));
        assertThat(page()).contains("Nothing was asked at this event.");
        open(RegistrationLinks.one(event, id));
        assertThat(page()).doesNotContain("Answers to booking questions");
    }

    @Test
    void the_answers_are_on_the_page_of_the_registration() {
        QuestionId wish = ask(form(QuestionKind.TEXT, "Wish"));
        RegistrationId id = book(Map.of(new Spot(wish, 0), Given.of("<i>A window</i>")), "Amina", "Ben");
        open(RegistrationLinks.one(event, id));
        assertThat(page()).contains("Answers to booking questions", "AminaWish<i>A window</i>", "BenWishNo answer");
    }

    private QuestionId ask(QuestionForm form) {
        return ((Saved) questions.add(event, form)).id();
    }

    private RegistrationId book(Map<Spot, Given> given, String... names) {
        var form = new RegistrationForm(
                UUID.randomUUID(),
                UUID.randomUUID() + "@answersv.example.org",
                List.of(names).stream().map(Person::named).toList(),
                Locale.UK,
                new GivenAnswers(given));
        return ((Registered) registering.book(event, form)).id();
    }

    private void follow(String label) {
        String href = find(Anchor.class).all().stream()
                .filter(link -> label.equals(link.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .getHref();
        int query = href.indexOf('?');
        UI.getCurrent().navigate(href.substring(1, query), QueryParameters.fromString(href.substring(query + 1)));
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path.substring(1));
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }
}
