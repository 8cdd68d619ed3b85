package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.questions.SampleQuestions.forParty;
import static org.commonground.questions.SampleQuestions.form;
import static org.commonground.questions.SampleQuestions.onlyIf;
import static org.commonground.questions.SampleQuestions.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.questions.AnswerTable;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.commonground.questions.given.AnswerProblem;
import org.commonground.questions.given.AnswerProblem.Reason;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.questions.given.Spot;
import org.commonground.registration.RegisterResult.Field;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.Invalid;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
@Timeout(120)
class BookingAnswersModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    Places places;

    @Autowired
    Questions questions;

    @Autowired
    BookingQuestions booking;

    @Autowired
    SampleEvents samples;

    EventId event;

    @BeforeEach
    void anEvent() {
        event = samples.published(samples.form("Asked", samples.venue()).withCapacity(2));
    }

    @Test
    void answers_are_stored_with_the_booking_or_not_at_all() {
        QuestionId coach = ask(forParty(form(QuestionKind.YES_NO, "Coach?")));
        QuestionId diet = ask(form(QuestionKind.TEXT, "Diet"));
        var given = Map.of(
                new Spot(coach, Spot.PARTY), Given.of("yes"),
                new Spot(diet, 1), Given.of("Vegan"));
        RegistrationForm three = people(given, "One", "Two", "Three");
        assertThat(book(three)).isEqualTo(new Full(2));
        assertThat(table().rows()).isEmpty();

        Registered booked = (Registered) book(people(given, "One", "Two"));
        assertThat(table().cell(booked.id().value(), coach)).isEqualTo("yes");
        assertThat(table().rows()).hasSize(2);
    }

    @Test
    void all_that_is_wrong_comes_back_with_the_question_and_the_person_and_nothing_is_booked() {
        QuestionId lunch = ask(required(form(QuestionKind.YES_NO, "Lunch?")));
        QuestionId age = ask(form(QuestionKind.NUMBER, "Age"));
        assertThat(book(people(Map.of(new Spot(age, 1), Given.of("old")), "One", "Two")))
                .isEqualTo(new Invalid(
                        Field.ANSWERS,
                        0,
                        List.of(
                                new AnswerProblem(new Spot(lunch, 0), Reason.MISSING),
                                new AnswerProblem(new Spot(lunch, 1), Reason.MISSING),
                                new AnswerProblem(new Spot(age, 1), Reason.NOT_A_NUMBER))));
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void an_answer_to_a_question_that_is_hidden_is_not_stored_whoever_sends_it() {
        QuestionId lunch = ask(form(QuestionKind.YES_NO, "Lunch?"));
        QuestionId diet = ask(onlyIf(form(QuestionKind.TEXT, "Diet"), lunch, "yes"));
        EventId other = event;
        anEvent();
        QuestionId foreign = ask(form(QuestionKind.TEXT, "Of another event"));
        event = other;
        book(people(
                Map.of(
                        new Spot(lunch, 0), Given.of("no"),
                        new Spot(diet, 0), Given.of("sent all the same"),
                        new Spot(foreign, 0), Given.of("sent all the same"),
                        new Spot(lunch, 7), Given.of("yes")),
                "One"));
        assertThat(table().rows().values()).containsExactly(Map.of(lunch, "no"));
    }

    @Test
    void a_booking_that_meets_a_change_of_the_questions_is_checked_against_the_new_ones() throws Exception {
        for (int i = 0; i < 10; i++) {
            anEvent();
            QuestionId diet = ask(form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
            RegistrationForm form = people(Map.of(new Spot(diet, 0), Given.of("Vegan")), "One");
            List<Object> results = AtOnce.both(
                    () -> book(form),
                    () -> As.role(
                            Role.ORGANISER,
                            () -> questions.change(diet, 0, form(QuestionKind.ONE_OF, "Diet", "Halal", "None"))));
            boolean changed = results.get(1) instanceof Saved;
            assertThat(results.get(0)).isInstanceOf(changed ? Invalid.class : Registered.class);
            assertThat(places.left(event).taken()).isEqualTo(changed ? 0 : 1);
            assertThat(table().rows()).hasSize(changed ? 0 : 1);
        }
    }

    private QuestionId ask(QuestionForm form) {
        return As.role(Role.ORGANISER, () -> ((Saved) questions.add(event, form)).id());
    }

    private static RegistrationForm people(Map<Spot, Given> given, String... names) {
        return new RegistrationForm(
                UUID.randomUUID(),
                "answers@bookinganswers.example.org",
                List.of(names).stream().map(Person::named).toList(),
                Locale.UK,
                new GivenAnswers(given));
    }

    private RegisterResult book(RegistrationForm form) {
        return As.thePublic(() -> registering.book(event, form));
    }

    private AnswerTable table() {
        return As.role(Role.ORGANISER, () -> booking.ofEvent(event));
    }
}
