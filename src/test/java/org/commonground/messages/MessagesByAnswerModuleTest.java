package org.commonground.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonground.messages.SampleMessages.at;
import static org.commonground.messages.SampleMessages.form;
import static org.commonground.messages.SampleMessages.news;
import static org.commonground.messages.SampleMessages.to;
import static org.commonground.questions.SampleQuestions.forParty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.messages.Audience.Answering;
import org.commonground.messages.Audience.Everybody;
import org.commonground.messages.Audience.Waiting;
import org.commonground.messages.Problem.Field;
import org.commonground.messages.Problem.Reason;
import org.commonground.messages.SaveMessageResult.Saved;
import org.commonground.messages.SendResult.Invalid;
import org.commonground.messages.SendResult.Started;
import org.commonground.messages.Timing.AfterEnd;
import org.commonground.messages.Timing.Unit;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SampleQuestions;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.answers.AnswerWish.Answered;
import org.commonground.questions.answers.AnswerWish.Chose;
import org.commonground.questions.answers.AnswerWish.Missing;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.questions.given.Spot;
import org.commonground.registration.RegisterResult;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.WaitingList;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class MessagesByAnswerModuleTest {

    @Autowired
    Messages messages;

    @Autowired
    Composing composing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    MessageSending sending;

    @Autowired
    Questions questions;

    @Autowired
    Registering registering;

    @Autowired
    WaitingList waitingList;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    EventId event;
    Instant before;
    LocalDateTime start;

    @BeforeEach
    void an_event_for_four() {
        before = clock.instant();
        start = LocalDateTime.ofInstant(before, EventForm.CITY)
                .toLocalDate()
                .plusDays(30)
                .atTime(9, 30);
        event = samples.published(
                samples.form("Asked", samples.venue()).withCapacity(4).withTime(start, start.plusHours(6)));
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.set(before);
    }

    @Test
    void a_message_reaches_those_who_answered_in_a_way_once_however_many_of_their_people_did() {
        QuestionId diet = ask(question(QuestionKind.SEVERAL_OF, "Diet", "Halal", "Vegan, raw"));
        QuestionId coach = ask(forParty(question(QuestionKind.YES_NO, "Coach?")));
        book(
                "both",
                Map.of(
                        new Spot(diet, 0), Given.of("Vegan, raw"),
                        new Spot(diet, 1), Given.of(List.of("Halal", "Vegan, raw"))),
                "Amina",
                "Ben");
        book("coach", Map.of(new Spot(coach, Spot.PARTY), Given.of("yes")), "Cem");
        // The same address twice is one reader, also where only the second booking answered so.
        book("both", Map.of(new Spot(coach, Spot.PARTY), Given.of("no")), "Dana");

        assertThat(reached(new Chose(diet, "Vegan, raw"))).containsExactly(own("both"));
        assertThat(reached(new Chose(diet, "Halal"))).containsExactly(own("both"));
        assertThat(reached(new Chose(coach, "yes"))).containsExactly(own("coach"));
        assertThat(reached(new Chose(coach, "no"))).containsExactly(own("both"));
        assertThat(reached(new Answered(coach))).containsExactlyInAnyOrder(own("both"), own("coach"));
        assertThat(reached(new Missing(diet))).as("Dana and Cem").containsExactlyInAnyOrder(own("both"), own("coach"));
    }

    @Test
    void who_answers_until_the_time_has_come_gets_it_too() {
        QuestionId diet = ask(question(QuestionKind.ONE_OF, "Diet", "Halal", "x".repeat(120)));
        MessageId message = scheduled(new Chose(diet, "x".repeat(120)));
        book("late", Map.of(new Spot(diet, 0), Given.of("x".repeat(120))), "Late");
        book("other", Map.of(new Spot(diet, 0), Given.of("Halal")), "Other");
        clock.set(start.plusDays(1).plusHours(7).atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(recipients(message)).containsExactly(own("late"));
    }

    @Test
    void a_message_by_answers_that_are_erased_by_then_goes_to_nobody_and_says_why() {
        QuestionId diet = ask(question(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
        book("eats", Map.of(new Spot(diet, 0), Given.of("Vegan")), "Amina");
        book("silent", Map.of(), "Ben");
        MessageId chosen = scheduled(new Chose(diet, "Vegan"), 20);
        MessageId missing = scheduled(new Missing(diet), 20);
        clock.set(start.plusDays(21).atZone(EventForm.CITY).toInstant());
        sending.run();
        for (MessageId message : List.of(chosen, missing)) {
            assertThat(details(message).state()).isEqualTo(MessageState.CANCELLED);
            assertThat(details(message).stopped()).isEqualTo(StopReason.ANSWERS_GONE);
            assertThat(recipients(message)).isEmpty();
        }
    }

    @Test
    void a_message_by_a_question_that_was_taken_away_goes_to_nobody_and_says_why() {
        QuestionId diet = ask(question(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
        book("silent", Map.of(), "Ben");
        MessageId message = scheduled(new Missing(diet));
        Saved draft = draft(to(news("Too late"), new Answering(new Missing(diet))));
        organiser(() -> questions.retire(diet, 0));
        assertThat(send(draft)).isEqualTo(new Invalid(List.of(new Problem(Field.AUDIENCE, Reason.GONE))));
        assertThat(outlook(to(news("x"), new Answering(new Missing(diet)))).problems())
                .containsExactly(new Problem(Field.AUDIENCE, Reason.GONE));
        clock.set(start.plusDays(1).plusHours(7).atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(details(message).stopped()).isEqualTo(StopReason.ANSWERS_GONE);
        assertThat(recipients(message)).isEmpty();
    }

    @Test
    void answers_that_are_erased_between_beginning_and_finding_out_who_stop_it_too() {
        QuestionId diet = ask(question(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
        book("eats", Map.of(new Spot(diet, 0), Given.of("Vegan")), "Amina");
        Saved draft = draft(to(news("Begun"), new Answering(new Chose(diet, "Vegan"))));
        assertThat(send(draft)).isInstanceOf(Started.class);
        clock.set(start.plusDays(21).atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(details(draft.id()).stopped()).isEqualTo(StopReason.ANSWERS_GONE);
        assertThat(recipients(draft.id())).isEmpty();
    }

    @Test
    void a_message_to_the_waiting_list_reaches_who_waits_and_promises_no_ticket() {
        book("in", Map.of(), "1", "2", "3", "4");
        waits("waits", "Emil", "Fay");
        Saved draft = draft(to(form(Purpose.INFORMATION, "Larger hall", "Dear {name}, patience."), new Waiting()));
        assertThat(outlook(to(news("x"), new Waiting())).reach().reached())
                .extracting(Booker::name)
                .containsExactly("Emil");
        assertThat(send(draft)).isInstanceOf(Started.class);
        sending.run();
        assertThat(recipients(draft.id())).containsExactly(own("waits"));
        assertThat(text(own("waits"), "Larger hall"))
                .contains("Dear Emil, patience.", "You get this because you are on the waiting list for Asked.")
                .doesNotContain("you booked", "your tickets");
        assertThat(recipients(sent(to(news("To all"), new Everybody())))).containsExactly(own("in"));
    }

    @Test
    void who_has_left_the_waiting_list_before_the_letter_is_written_gets_none() {
        book("in", Map.of(), "1", "2", "3", "4");
        String token = waits("leaves", "Emil");
        waits("stays", "Fay");
        Saved draft = draft(to(news("News"), new Waiting()));
        assertThat(send(draft)).isInstanceOf(Started.class);
        As.role(Role.ADMINISTRATOR, () -> sending.step(draft.id().value()));
        As.thePublic(() -> waitingList.leave(token));
        sending.run();
        assertThat(organiser(() -> deliveries.of(draft.id())))
                .extracting(Recipient::name, Recipient::state)
                .containsExactlyInAnyOrder(
                        tuple("Emil", RecipientState.NO_LONGER_WAITS), tuple("Fay", RecipientState.HANDED_OVER));
    }

    @Test
    void what_means_nothing_to_those_who_wait_is_refused() {
        book("in", Map.of(), "1", "2", "3", "4");
        waits("waits", "Emil");
        var places = to(form(Purpose.NEWS, "You", "You hold {places} places."), new Waiting());
        assertThat(outlook(places).problems())
                .containsExactly(new Problem(Field.BODY, Reason.NOT_WHILE_WAITING, "{places}"));
        assertThat(send(draft(places))).isInstanceOf(Invalid.class);
        assertThat(outlook(to(form(Purpose.NEWS, "{sessions}", "x"), new Waiting()))
                        .problems())
                .containsExactly(new Problem(Field.SUBJECT, Reason.NOT_WHILE_WAITING, "{sessions}"));
        for (Purpose purpose : List.of(Purpose.REMINDER, Purpose.THANK_YOU)) {
            assertThat(outlook(to(form(purpose, "x", "y"), new Waiting())).problems())
                    .containsExactly(new Problem(Field.AUDIENCE, Reason.NOT_WHILE_WAITING));
        }
        assertThat(outlook(to(places, new Everybody())).problems()).isEmpty();
    }

    private static QuestionForm question(QuestionKind kind, String label, String... options) {
        return SampleQuestions.form(kind, label, options);
    }

    /** Its answers are erased fifteen days after the event. */
    private QuestionId ask(QuestionForm form) {
        return organiser(() -> ((org.commonground.questions.SaveQuestionResult.Saved) questions.add(
                        event, SampleQuestions.purged(form, start.toLocalDate().plusDays(15))))
                .id());
    }

    private List<String> reached(AnswerWish wish) {
        return recipients(sent(to(news("About " + UUID.randomUUID()), new Answering(wish))));
    }

    private MessageId sent(MessageForm form) {
        Saved draft = draft(form);
        assertThat(send(draft)).isInstanceOf(Started.class);
        sending.run();
        return draft.id();
    }

    private MessageId scheduled(AnswerWish wish) {
        return scheduled(wish, 1);
    }

    private MessageId scheduled(AnswerWish wish, int daysAfter) {
        Saved draft = draft(at(to(news("Later"), new Answering(wish)), new AfterEnd(daysAfter, Unit.DAYS)));
        assertThat(send(draft)).isInstanceOf(Started.class);
        return draft.id();
    }

    private Saved draft(MessageForm form) {
        return (Saved) organiser(() -> messages.add(event, form));
    }

    private SendResult send(Saved draft) {
        return organiser(() -> messages.send(draft.id(), draft.version()));
    }

    private Outlook outlook(MessageForm form) {
        return organiser(() -> composing.outlook(event, form));
    }

    private MessageDetails details(MessageId message) {
        return organiser(() -> messages.find(message).orElseThrow());
    }

    private List<String> recipients(MessageId message) {
        return organiser(() -> deliveries.of(message)).stream()
                .filter(recipient -> recipient.state() == RecipientState.HANDED_OVER)
                .map(recipient -> String.valueOf(recipient.address()))
                .toList();
    }

    private void book(String who, Map<Spot, Given> given, String... names) {
        RegistrationForm form = people(who, given, names);
        assertThat(As.thePublic(() -> registering.book(event, form))).isInstanceOf(RegisterResult.Registered.class);
    }

    private String waits(String who, String... names) {
        RegistrationForm form = people(who, Map.of(), names);
        return As.thePublic(() -> ((RegisterResult.Waiting) registering.bookOrWait(event, form)).manageToken());
    }

    private RegistrationForm people(String who, Map<Spot, Given> given, String... names) {
        // One after the other: who booked first is in the order of time.
        clock.move(Duration.ofSeconds(1));
        return new RegistrationForm(
                UUID.randomUUID(),
                own(who),
                List.of(names).stream().map(Person::named).toList(),
                Locale.UK,
                new GivenAnswers(given));
    }

    /** Other tests share the outbox. */
    private String own(String who) {
        return who + "." + event.value() + "@byanswer.example.org";
    }

    private String text(String address, String subject) {
        LetterSummary letter = As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(address, 0, 50)
                        .filter(found -> found.subject().equals(subject))
                        .findFirst()
                        .orElseThrow());
        return String.valueOf(
                As.role(Role.ADMINISTRATOR, () -> outbox.read(letter.id())).plain());
    }

    private static <T> T organiser(Supplier<T> work) {
        return As.role(Role.ORGANISER, work);
    }
}
