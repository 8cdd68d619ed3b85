package org.commonground.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.messages.SampleMessages.at;
import static org.commonground.messages.SampleMessages.information;
import static org.commonground.messages.SampleMessages.news;
import static org.commonground.messages.SampleMessages.to;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.commonground.accounts.Role;
import org.commonground.checkin.SampleDoors;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.messages.Problem.Field;
import org.commonground.messages.Problem.Reason;
import org.commonground.messages.SaveMessageResult.Saved;
import org.commonground.messages.SendResult.ChangedMeanwhile;
import org.commonground.messages.SendResult.EventNotOpen;
import org.commonground.messages.SendResult.Invalid;
import org.commonground.messages.SendResult.Nobody;
import org.commonground.messages.SendResult.Started;
import org.commonground.messages.Timing.AfterEnd;
import org.commonground.messages.Timing.At;
import org.commonground.messages.Timing.BeforeStart;
import org.commonground.messages.Timing.Unit;
import org.commonground.messages.optout.OptOutLinks;
import org.commonground.messages.optout.OptOuts;
import org.commonground.messages.template.Placeholder;
import org.commonground.places.Venue;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class MessagesModuleTest {

    @Autowired
    Messages messages;

    @Autowired
    Composing composing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    MessageSending sending;

    @Autowired
    OptOuts optOuts;

    @Autowired
    OptOutLinks links;

    @Autowired
    Events events;

    @Autowired
    Venues venues;

    @Autowired
    Programmes programmes;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    SampleDoors doors;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    VenueId venue;
    EventId event;
    LocalDateTime start;

    @BeforeEach
    void an_event_in_a_month() {
        venue = samples.venue();
        start = LocalDateTime.ofInstant(clock.instant(), EventForm.CITY)
                .toLocalDate()
                .plusDays(30)
                .atTime(9, 30);
        event = samples.published(during(start));
    }

    @Test
    void everybody_who_holds_a_place_gets_one_letter_and_nobody_two() {
        book(event, "once@messages.example.org", "Amina", "Ben");
        book(event, "twice@messages.example.org", "Cem");
        book(event, "twice@messages.example.org", "Dana");
        String token = book(event, "gave-back@messages.example.org", "Emil");
        As.thePublic(() -> registrations.cancel(token));

        MessageId message = sent(information("For everybody"));

        assertThat(reached(message))
                .containsExactlyInAnyOrder("once@messages.example.org", "twice@messages.example.org");
        assertThat(lettersTo("once@messages.example.org", "For everybody")).hasSize(1);
        assertThat(lettersTo("twice@messages.example.org", "For everybody")).hasSize(1);
        assertThat(lettersTo("gave-back@messages.example.org", "For everybody")).isEmpty();
        assertThat(text("twice@messages.example.org", "For everybody")).contains("Dear Cem,", "you have 2 places.");
        assertThat(state(message)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_message_reaches_those_who_signed_up_for_a_session_and_names_it() {
        SessionId walk = session("A walk");
        SessionId talk = session("A talk");
        organiser(() -> programmes.release(event, "First"));
        book(event, "walks@messages.example.org", SampleRegistrations.choosing("Amina", walk));
        book(event, "talks@messages.example.org", SampleRegistrations.choosing("Ben", talk));
        book(event, "only-comes@messages.example.org", "Cem");
        var form = new MessageForm(
                Purpose.INFORMATION, "Boots", "You chose:\n{sessions}", new Audience.InSession(walk), new Timing.Now());

        MessageId message = sent(form);

        assertThat(reached(message)).containsExactly("walks@messages.example.org");
        assertThat(text("walks@messages.example.org", "Boots"))
                .contains("You chose:\n10:00 to 10:45: A walk, Large hall");
        Outlook all = organiser(() -> composing.outlook(event, to(form, new Audience.Everybody())));
        assertThat(all.reach().reached()).hasSize(3);
        assertThat(all.empty()).isEqualTo(Map.of(Placeholder.SESSIONS, 1L));
    }

    @Test
    void a_message_reaches_those_who_asked_for_something() {
        book(
                event,
                "signs@messages.example.org",
                Person.named("Amina"),
                new Person("Ben", Set.of(AccessNeed.BSL), "", Set.of()));
        book(event, "walks-stairs@messages.example.org", "Cem");
        assertThat(reached(sent(to(information("Interpreter"), new Audience.Needing(AccessNeed.BSL)))))
                .containsExactly("signs@messages.example.org");
    }

    @Test
    void a_message_reaches_those_who_arrived_or_those_who_did_not() {
        EventId today = doors.eventToday("Today");
        String came = book(today, "came@messages.example.org", "Amina", "Ben");
        book(today, "stayed@messages.example.org", "Cem");
        String phone = doors.phone(today, "Door");
        doors.scan(
                phone,
                registrations.find(came).orElseThrow().places().get(1).code().value());

        assertThat(reached(sent(today, to(news("Thanks"), new Audience.Arrived()))))
                .containsExactly("came@messages.example.org");
        assertThat(reached(sent(today, to(news("Missed"), new Audience.NotArrived()))))
                .containsExactly("stayed@messages.example.org");
    }

    @Test
    void of_two_organisers_who_send_at_once_one_sends() throws Exception {
        book(event, "at-once@messages.example.org", "Amina");
        Saved draft = draft(event, information("At once"));
        Supplier<SendResult> send = () -> organiser(() -> messages.send(draft.id(), draft.version()));

        assertThat(AtOnce.both(send::get, send::get))
                .containsExactlyInAnyOrder(new Started(draft.id(), MessageState.SENDING), new ChangedMeanwhile());

        sending.run();
        assertThat(lettersTo("at-once@messages.example.org", "At once")).hasSize(1);
    }

    @Test
    void two_nodes_that_send_at_once_write_to_everybody_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            book(event, "node" + i + "@messages.example.org", "Guest");
        }
        MessageId message = started(event, information("Two nodes"));
        AtOnce.both(this::runOnce, this::runOnce);
        assertThat(letters("Two nodes")).hasSize(5);
        assertThat(organiser(() -> deliveries.figures(message))).isEqualTo(Map.of(RecipientState.HANDED_OVER, 5L));
    }

    @Test
    void after_a_crash_in_the_middle_everybody_gets_it_exactly_once() {
        int guests = MessageSending.LETTERS_A_STEP + 3;
        EventId large = samples.published(during(start).withCapacity(200));
        for (int i = 0; i < guests; i++) {
            book(large, "crash" + i + "@messages.example.org", "Guest " + i);
        }
        MessageId message = started(large, information("Crash"));
        crashAfterStep(message);
        assertThat(organiser(() -> deliveries.of(message))).isEmpty();
        step(message);
        crashAfterStep(message);
        assertThat(letters("Crash")).isEmpty();
        step(message);
        assertThat(letters("Crash")).hasSize(MessageSending.LETTERS_A_STEP);
        crashAfterStep(message);

        sending.run();
        sending.run();

        assertThat(letters("Crash")).hasSize(guests).doesNotHaveDuplicates();
        assertThat(state(message)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_reminder_waits_for_its_time_and_moves_with_the_event() {
        book(event, "reminded@messages.example.org", "Amina");
        MessageId message = started(event, at(information("Tomorrow"), new BeforeStart(1, Unit.DAYS)));
        assertThat(state(message)).isEqualTo(MessageState.SCHEDULED);

        move(event, start.plusDays(2));
        clock.set(start.plusDays(1).minusMinutes(1).atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(lettersTo("reminded@messages.example.org", "Tomorrow")).isEmpty();

        clock.move(Duration.ofMinutes(1));
        sending.run();
        assertThat(lettersTo("reminded@messages.example.org", "Tomorrow")).hasSize(1);
        assertThat(state(message)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_date_that_an_organiser_gave_stays_where_the_event_moves() {
        MessageId message = started(event, at(information("On a date"), new At(start.minusDays(3))));
        var before = details(message).dueAt();
        move(event, start.plusDays(2));
        assertThat(details(message).dueAt()).isEqualTo(before);
    }

    @Test
    void a_reminder_that_missed_the_beginning_is_not_sent() {
        book(event, "late@messages.example.org", "Amina");
        MessageId message = started(event, at(information("Too late"), new BeforeStart(1, Unit.DAYS)));
        clock.set(start.atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(details(message).stopped()).isEqualTo(StopReason.TOO_LATE);
        assertThat(letters("Too late")).isEmpty();
    }

    @Test
    void what_is_scheduled_about_a_cancelled_event_is_not_sent() {
        book(event, "off@messages.example.org", "Amina");
        MessageId before = started(event, at(information("Reminder of nothing"), new BeforeStart(1, Unit.DAYS)));
        MessageId after = started(event, at(news("Thanks for nothing"), new AfterEnd(1, Unit.DAYS)));
        MessageId running = started(event, information("Half sent"));
        step(running);

        organiser(() -> events.cancel(event));

        for (MessageId message : List.of(before, after, running)) {
            assertThat(state(message)).isEqualTo(MessageState.CANCELLED);
            assertThat(details(message).stopped()).isEqualTo(StopReason.EVENT);
        }
        clock.move(Duration.ofDays(40));
        sending.run();
        assertThat(letters("nothing")).isEmpty();
        assertThat(letters("Half sent")).isEmpty();
        assertThat(organiser(() -> deliveries.figures(running))).isEqualTo(Map.of(RecipientState.STOPPED, 1L));
        assertThat(send(draft(event, information("Afterwards")))).isInstanceOf(EventNotOpen.class);
    }

    @Test
    void a_thank_you_is_sent_also_after_the_event_was_closed() {
        book(event, "thanked@messages.example.org", "Amina");
        MessageId message = started(event, at(news("Thanked"), new AfterEnd(2, Unit.HOURS)));
        organiser(() -> events.close(event));
        clock.set(start.plusHours(9).atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(state(message)).isEqualTo(MessageState.SENT);
        assertThat(lettersTo("thanked@messages.example.org", "Thanked")).hasSize(1);
    }

    @Test
    void who_unsubscribed_gets_what_is_about_the_booking_and_nothing_else() {
        book(event, "quiet@messages.example.org", "Amina");
        book(event, "loud@messages.example.org", "Ben");
        String token = token("quiet@messages.example.org");
        As.thePublic(() -> optOuts.optOut(token));

        MessageId news = sent(news("Some news"));
        MessageId information = sent(information("Your booking"));

        assertThat(reached(news)).containsExactly("loud@messages.example.org");
        assertThat(organiser(() -> deliveries.figures(news)))
                .isEqualTo(Map.of(RecipientState.HANDED_OVER, 1L, RecipientState.UNSUBSCRIBED, 1L));
        assertThat(reached(information))
                .containsExactlyInAnyOrder("quiet@messages.example.org", "loud@messages.example.org");

        As.thePublic(() -> optOuts.undo(token));
        assertThat(reached(sent(news("Again"))))
                .containsExactlyInAnyOrder("quiet@messages.example.org", "loud@messages.example.org");
    }

    @Test
    void a_letter_that_has_not_left_when_its_reader_unsubscribes_does_not_leave() {
        book(event, "leaving@messages.example.org", "Amina");
        MessageId news = sent(news("Not any more"));
        String token = token("leaving@messages.example.org");
        As.thePublic(() -> optOuts.optOut(token));
        assertThat(links.make(OptOutLinks.key(event, new EmailAddress("leaving@messages.example.org"))))
                .isEmpty();
        // What the outgoing mail notes then.
        sql.sql(
                        "update mail_letter set state = 'FAILED', problem = 'gone' where recipient = 'leaving@messages.example.org' and subject = 'Not any more'")
                .update();
        assertThat(organiser(() -> deliveries.of(news))).singleElement().satisfies(recipient -> {
            assertThat(recipient.state()).isEqualTo(RecipientState.UNSUBSCRIBED);
            assertThat(recipient.problem()).isNull();
        });
    }

    @Test
    void who_gave_the_place_back_before_the_letter_was_written_gets_none() {
        String token = book(event, "changed-mind@messages.example.org", "Amina");
        book(event, "stays@messages.example.org", "Ben");
        MessageId message = started(event, information("Meanwhile"));
        step(message);
        As.thePublic(() -> registrations.cancel(token));
        sending.run();
        assertThat(organiser(() -> deliveries.figures(message)))
                .isEqualTo(Map.of(RecipientState.HANDED_OVER, 1L, RecipientState.GAVE_BACK, 1L));
    }

    @Test
    void what_became_of_each_letter_follows_the_outgoing_mail() {
        book(event, "arrives@messages.example.org", "Amina");
        book(event, "bounces@messages.example.org", "Ben");
        book(event, "still-waits@messages.example.org", "Cem");
        MessageId message = sent(information("Followed"));
        sql.sql(
                        "update mail_letter set state = 'SENT', sent_at = created_at where recipient = 'arrives@messages.example.org'")
                .update();
        sql.sql(
                        "update mail_letter set state = 'FAILED', problem = 'No such user' where recipient = 'bounces@messages.example.org'")
                .update();
        List<Recipient> all = organiser(() -> deliveries.of(message));
        assertThat(all).extracting(Recipient::name).containsExactly("Amina", "Ben", "Cem");
        assertThat(all)
                .extracting(Recipient::state)
                .containsExactly(RecipientState.SENT, RecipientState.FAILED, RecipientState.HANDED_OVER);
        assertThat(all.get(0).sentAt()).isNotNull();
        assertThat(all.get(1).problem()).isEqualTo("No such user");
    }

    @Test
    void stopping_keeps_back_what_was_not_handed_over() {
        EventId large = samples.published(during(start).withCapacity(200));
        for (int i = 0; i < MessageSending.LETTERS_A_STEP + 1; i++) {
            book(large, "stop" + i + "@messages.example.org", "Guest");
        }
        MessageId message = started(large, information("Stopped"));
        step(message);
        step(message);
        assertThat(organiser(() -> messages.stop(message))).isTrue();
        assertThat(organiser(() -> messages.stop(message))).isFalse();
        sending.run();
        assertThat(letters("Stopped")).hasSize(MessageSending.LETTERS_A_STEP);
        assertThat(organiser(() -> deliveries.figures(message)))
                .isEqualTo(Map.of(
                        RecipientState.HANDED_OVER, (long) MessageSending.LETTERS_A_STEP, RecipientState.STOPPED, 1L));
    }

    @Test
    void a_draft_may_be_unfinished_and_is_not_sent_before_every_fault_is_named_at_its_field() {
        book(event, "careful@messages.example.org", "Amina");
        var form = new MessageForm(
                Purpose.NEWS, "Hello {nmae}", "Dear {name", new Audience.Everybody(), new BeforeStart(90, Unit.DAYS));
        Saved draft = draft(event, form);
        assertThat(send(draft))
                .isEqualTo(new Invalid(List.of(
                        new Problem(Field.SUBJECT, Reason.UNKNOWN_PLACEHOLDER, "{nmae}"),
                        new Problem(Field.BODY, Reason.UNCLOSED, "{name"),
                        new Problem(Field.TIMING, Reason.PASSED, ""))));
        assertThat(state(draft.id())).isEqualTo(MessageState.DRAFT);
        assertThat(letters("Hello")).isEmpty();
    }

    @Test
    void what_no_draft_can_be_is_refused_at_its_field() {
        var empty = new MessageForm(Purpose.NEWS, " \u0000 ", null, null, null);
        assertThat(organiser(() -> messages.add(event, empty)))
                .isEqualTo(new SaveMessageResult.Invalid(List.of(
                        new Problem(Field.AUDIENCE, Reason.MISSING, ""),
                        new Problem(Field.SUBJECT, Reason.MISSING, ""),
                        new Problem(Field.TIMING, Reason.MISSING, ""))));
        var huge = new MessageForm(
                Purpose.NEWS,
                "x".repeat(1_000_000),
                "\uD83C\uDF89".repeat(100_000),
                new Audience.Everybody(),
                new BeforeStart(Integer.MAX_VALUE, Unit.DAYS));
        assertThat(organiser(() -> messages.add(event, huge)))
                .isEqualTo(new SaveMessageResult.Invalid(List.of(
                        new Problem(Field.SUBJECT, Reason.TOO_LONG, ""),
                        new Problem(Field.BODY, Reason.TOO_LONG, ""),
                        new Problem(Field.TIMING, Reason.UNLIKELY, ""))));
    }

    @Test
    void a_time_that_the_clocks_skip_is_no_time() {
        var skipped = at(information("Skipped"), new At(LocalDateTime.of(2031, 3, 30, 1, 30)));
        assertThat(send(draft(event, skipped)))
                .isEqualTo(new Invalid(List.of(new Problem(Field.TIMING, Reason.NO_SUCH_TIME, ""))));
    }

    @Test
    void a_stale_draft_is_neither_saved_nor_sent_nor_removed() {
        book(event, "stale@messages.example.org", "Amina");
        Saved read = draft(event, information("First words"));
        Saved now = (Saved) organiser(() -> messages.change(read.id(), read.version(), information("Second words")));

        assertThat(organiser(() -> messages.change(read.id(), read.version(), information("Lost words"))))
                .isEqualTo(new SaveMessageResult.ChangedMeanwhile());
        assertThat(send(read)).isEqualTo(new ChangedMeanwhile());
        assertThat(organiser(() -> messages.remove(read.id(), read.version()))).isFalse();
        assertThat(details(read.id()).subject()).isEqualTo("Second words");
        assertThat(send(now)).isEqualTo(new Started(read.id(), MessageState.SENDING));
        assertThat(send(now)).isEqualTo(new ChangedMeanwhile());
    }

    @Test
    void what_is_scheduled_can_be_taken_back_and_then_is_not_sent() {
        book(event, "taken-back@messages.example.org", "Amina");
        MessageId message = started(event, at(information("Taken back"), new BeforeStart(1, Unit.DAYS)));
        assertThat(organiser(() -> messages.takeBack(message))).isTrue();
        assertThat(organiser(() -> messages.takeBack(message))).isFalse();
        clock.set(start.minusHours(2).atZone(EventForm.CITY).toInstant());
        sending.run();
        assertThat(state(message)).isEqualTo(MessageState.DRAFT);
        assertThat(letters("Taken back")).isEmpty();
    }

    @Test
    void nothing_is_sent_to_nobody_or_before_the_event_is_published() {
        assertThat(send(draft(event, information("To nobody")))).isEqualTo(new Nobody());
        EventId unpublished = samples.create(during(start));
        assertThat(send(draft(unpublished, at(information("Too early"), new BeforeStart(1, Unit.DAYS)))))
                .isInstanceOf(EventNotOpen.class);
    }

    @Test
    void the_proposed_reminder_is_scheduled_once_however_many_press() throws Exception {
        Supplier<SendResult> press = () -> organiser(() -> messages.remind(event));
        List<SendResult> results = new ArrayList<>(AtOnce.both(press::get, press::get));
        results.add(press.get());
        assertThat(results).filteredOn(Started.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ChangedMeanwhile.class::isInstance).hasSize(2);
        assertThat(organiser(() -> messages.ofEvent(event)))
                .singleElement()
                .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.SCHEDULED));
        EventId soon = samples.published(during(start.minusDays(29)));
        assertThat(organiser(() -> messages.remind(soon))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_test_goes_to_oneself_with_a_mark_and_to_nobody_else() {
        book(event, "untouched@messages.example.org", "Amina");
        var reader = organiser(() -> composing.reach(event, Purpose.NEWS, new Audience.Everybody()))
                .reached()
                .getFirst();
        assertThat(organiser(() -> composing.test(event, news("Try me"), reader.registration())))
                .isEqualTo(new TestResult.Sent(new EmailAddress("test@example.org")));
        assertThat(letters("Try me")).extracting(LetterSummary::subject).containsExactly("Test: Try me");
        assertThat(text("test@example.org", "Try me")).contains("Dear Amina,");
        assertThat(lettersTo("untouched@messages.example.org", "Try me")).isEmpty();
        assertThat(organiser(() -> composing.test(event, news("{oops}"), null))).isInstanceOf(TestResult.Invalid.class);
    }

    @Test
    void a_removed_event_takes_its_messages_and_their_letters_along() {
        book(event, "removed@messages.example.org", "Amina");
        MessageId message = sent(news("Removed with it"));
        organiser(() -> composing.test(event, news("Removed with it"), null));
        links.make(OptOutLinks.key(event, new EmailAddress("removed@messages.example.org")));

        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));

        assertThat(organiser(() -> messages.find(message))).isEmpty();
        assertThat(letters("Removed with it")).isEmpty();
        for (String table : List.of("messages_recipient", "messages_opt_out_link")) {
            assertThat(sql.sql("select count(*) from " + table + " where address = 'removed@messages.example.org'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private boolean runOnce() {
        sending.run();
        return true;
    }

    private void step(MessageId message) {
        As.role(Role.ADMINISTRATOR, () -> sending.step(message.value()));
    }

    /** The step is done and nothing of it reaches the database. */
    private void crashAfterStep(MessageId message) {
        transaction.executeWithoutResult(status -> {
            step(message);
            status.setRollbackOnly();
        });
    }

    private EventForm during(LocalDateTime from) {
        return samples.form("Told about", venue).withTime(from, from.plusHours(6));
    }

    private void move(EventId id, LocalDateTime from) {
        organiser(() -> events.change(id, events.find(id).orElseThrow().version(), during(from)));
    }

    private SessionId session(String title) {
        Venue hall = venues.find(venue).orElseThrow();
        var form = new SessionForm(
                title,
                "",
                SessionKind.WORKSHOP,
                new Placement(hall.rooms().getFirst().id(), start.withHour(10).withMinute(0), 45),
                null,
                "",
                10);
        return ((SessionResult.Saved) organiser(() -> programmes.add(event, form)))
                .session()
                .id();
    }

    private String book(EventId id, String email, String... names) {
        return book(id, email, Arrays.stream(names).map(Person::named).toArray(Person[]::new));
    }

    private String book(EventId id, String email, Person... people) {
        // One after the other: who booked first is in the order of time.
        clock.move(Duration.ofSeconds(1));
        return As.thePublic(() ->
                ((Registered) registering.book(id, SampleRegistrations.form(email, List.of(people)))).manageToken());
    }

    private MessageId sent(MessageForm form) {
        return sent(event, form);
    }

    private MessageId sent(EventId id, MessageForm form) {
        MessageId message = started(id, form);
        sending.run();
        return message;
    }

    private MessageId started(EventId id, MessageForm form) {
        Saved draft = draft(id, form);
        assertThat(send(draft)).isInstanceOf(Started.class);
        return draft.id();
    }

    private Saved draft(EventId id, MessageForm form) {
        return (Saved) organiser(() -> messages.add(id, form));
    }

    private SendResult send(Saved draft) {
        return organiser(() -> messages.send(draft.id(), draft.version()));
    }

    private MessageDetails details(MessageId message) {
        return organiser(() -> messages.find(message).orElseThrow());
    }

    private MessageState state(MessageId message) {
        return details(message).state();
    }

    private List<String> reached(MessageId message) {
        return organiser(() -> deliveries.of(message)).stream()
                .filter(recipient -> recipient.state() == RecipientState.HANDED_OVER)
                .map(recipient -> String.valueOf(recipient.address()))
                .toList();
    }

    private String token(String address) {
        String link =
                links.make(OptOutLinks.key(event, new EmailAddress(address))).orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<LetterSummary> letters(String subject) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(subject, 0, 500)
                        .filter(letter -> letter.subject().contains(subject))
                        .toList());
    }

    private List<LetterSummary> lettersTo(String address, String subject) {
        return letters(subject).stream()
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }

    private String text(String address, String subject) {
        LetterSummary letter = lettersTo(address, subject).getFirst();
        return String.valueOf(
                As.role(Role.ADMINISTRATOR, () -> outbox.read(letter.id())).plain());
    }

    private static <T> T organiser(Supplier<T> work) {
        return As.role(Role.ORGANISER, work);
    }
}
