package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.journeys.Scene.Happening;
import org.commonground.registration.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** People click twice, go back, load again, have the same thing open twice, come back after an hour, and mistype addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class TwoTabsIT {

    Stage stage;
    Scene scene;
    Person staff;
    Person visitor;

    @BeforeAll
    void a_city_with_staff() {
        stage = new Stage();
        scene = stage.scene;
        staff = stage.administrator();
    }

    @BeforeEach
    void a_visitor() {
        visitor = stage.person(360);
    }

    @AfterEach
    void nothing_that_must_not_happen() {
        stage.watch.looksRight(visitor);
        stage.watch.looksRight(staff);
        visitor.close();
        stage.watch.nothingHappened();
    }

    @AfterAll
    void the_end() {
        staff.close();
        stage.close();
    }

    // ---- Clicked twice

    @Test
    void a_booking_clicked_twice_is_one_booking_with_one_mail() {
        Happening event = scene.event("Clicked twice", 5);
        toTheReview(visitor, event, "twice@example.org");
        var before = scene.rows();
        twice(visitor, "Book this place");
        visitor.sees("Your place is booked");
        assertThat(scene.since(before))
                .containsEntry("registration_registration", 1L)
                .containsEntry("registration_ticket", 1L)
                .containsEntry("mail_letter", 1L);
    }

    @Test
    void going_on_clicked_twice_leaves_no_step_out() {
        Happening event = scene.eventWithSessions("Step by step", 5);
        visitor.opens(event.page() + "/book").fills("Your name", "Amina").fills("E-mail address", "steps@example.org");
        for (String next :
                List.of("What do you need to take part?", "Which sessions would you like?", "Is everything right?")) {
            slowlyTwice(visitor, "Continue");
            Form.settled(visitor);
            visitor.sees(next);
        }
        visitor.doesNotSee("Your place is booked");
    }

    @Test
    void a_survey_sent_twice_is_one_response() {
        visitor.opens(scene.surveyLink("Answered twice", "answers@example.org"));
        Locator four = visitor.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4"));
        four.first().check();
        four.last().check();
        visitor.fills("What should the city do or change?", "More benches.").ticks("No, only read them");
        var before = scene.rows();
        twice(visitor, "Send my answers");
        visitor.sees("Your receipt code");
        assertThat(scene.since(before)).containsEntry("surveys_response", 1L);
    }

    @Test
    void words_sent_twice_are_one_contribution() {
        visitor.opens("/consultation")
                .fills("What would you like to say?", "More benches.")
                .ticks("No, only read them");
        var before = scene.rows();
        twice(visitor, "Send it");
        visitor.sees("Your receipt code");
        assertThat(scene.since(before)).containsEntry("consultation_contribution", 1L);
    }

    @Test
    void a_link_asked_for_twice_is_one_mail() {
        visitor.opens("/sign-in").fills("E-mail address", "impatient@example.org");
        var before = scene.rows();
        twice(visitor, "Send me a link");
        visitor.sees("A link is on its way to impatient@example.org");
        Form.settled(visitor);
        assertThat(scene.since(before)).containsEntry("accounts_sign_in_request", 1L);
    }

    @Test
    void a_place_given_back_twice_is_given_back_once() {
        Happening event = scene.event("Given back twice", 5);
        visitor.opens("/my-booking/" + scene.booking(event, "Amina", "back@example.org"));
        twice(visitor, "Give the place of Amina back");
        onlyOneDialog(visitor);
        var before = scene.rows();
        twice(visitor, "Give this place back");
        visitor.sees("The place is given back.");
        Form.settled(visitor);
        assertThat(scene.since(before)).containsEntry("mail_letter", 1L);
        assertThat(stage.city.bean(Places.class).left(event.id()).taken()).isZero();
    }

    @Test
    void what_opens_a_dialog_opens_one() {
        Happening event = scene.event("With dialogs", 5);
        Map<String, List<String>> openers = Map.of(
                "/staff/people",
                List.of("Add a person"),
                "/staff/venues",
                List.of("Add a venue"),
                "/staff/organisations",
                List.of("Add an organisation"),
                "/staff/consultations",
                List.of("Add a consultation"),
                event.staffPage() + "/programme",
                List.of("Add session"),
                event.staffPage() + "/door",
                List.of("Pair a phone"));
        openers.forEach((address, buttons) -> buttons.forEach(button -> {
            staff.opens(address);
            twice(staff, button);
            onlyOneDialog(staff);
        }));
    }

    @Test
    void an_event_is_created_published_and_closed_once_however_often_it_is_clicked() {
        scene.event("Only for its venue", 5);
        staff.opens("/staff/events/new").fills("Title", "Created twice").fills("In a sentence or two", "Once");
        staff.fills("Description", "Once")
                .picks("Topic", "Language and learning")
                .chooses("Venue", "Lantern Hall");
        staff.sets("Begins, date", "10/10/2027").sets("Begins, time", "09:30").fills("Places", "3");
        var before = scene.rows();
        twice(staff, "Create draft");
        staff.sees("This is a draft.");
        staff.page.waitForURL(url -> !url.endsWith("/new"));
        assertThat(scene.since(before)).containsEntry("events_event", 1L);
        twice(staff, "Publish");
        onlyOneConfirmation();
        confirmsTwice("Publish");
        staff.sees("This event is public and can be booked.");
        twice(staff, "Close the event");
        onlyOneConfirmation();
        confirmsTwice("Close the event");
        staff.sees("This event is over.");
        Form.settled(staff);
        assertThat(staff.page.getByText("That is not possible any more.")).hasCount(0);
    }

    @Test
    void a_session_is_added_and_released_once() {
        Happening event = scene.event("Released twice", 5);
        staff.opens(event.staffPage() + "/programme").presses("Add session").fills("Title", "Once");
        var before = scene.rows();
        twice(staff, "Save");
        staff.sees("Edit").presses("Release programme");
        twice(staff, "Publish release 1");
        staff.sees("Release 1 is public.");
        Form.settled(staff);
        assertThat(scene.since(before)).containsEntry("programme_session", 1L).containsEntry("programme_release", 1L);
        assertThat(staff.page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    @Test
    void a_person_and_a_phone_are_added_once() {
        Happening event = scene.event("A door", 5);
        staff.opens("/staff/people")
                .presses("Add a person")
                .fills("Name", "Once")
                .fills("E-mail address", "once@example.org");
        var before = scene.rows();
        twice(staff, "Save");
        staff.sees("once@example.org");
        staff.opens(event.staffPage() + "/door").presses("Pair a phone");
        twice(staff, "Make the link");
        staff.sees("The link pairs one phone");
        assertThat(scene.since(before)).containsEntry("accounts_account", 1L).containsEntry("checkin_device", 1L);
    }

    @Test
    void a_theme_is_added_once_and_nothing_complains() {
        var consultation = scene.consultation("Themes twice");
        staff.opens("/staff/consultations/" + consultation.value()).fills("New theme", "Benches");
        var before = scene.rows();
        twice(staff, "Add");
        staff.sees("Nobody yet");
        Form.settled(staff);
        assertThat(scene.since(before)).containsEntry("consultation_theme", 1L);
        assertThat(new Form(staff).messages()).isEmpty();
    }

    @Test
    void a_story_is_begun_once_and_no_question_is_left_out() {
        staff.opens("/staff/stories/new").fills("Title", "Begun twice");
        var before = scene.rows();
        twice(staff, "Begin");
        staff.page.waitForURL(url -> url.endsWith("?question=1"));
        assertThat(scene.since(before)).containsEntry("library_case_study", 1L);
        for (int question = 2; question <= 4; question++) {
            slowlyTwice(staff, "Next");
            Form.settled(staff);
            assertThat(staff.page.url()).endsWith("question=" + question);
        }
    }

    // ---- Open twice

    @Test
    void the_same_booking_open_in_two_tabs_is_one_booking() {
        Happening event = scene.event("In two tabs", 5);
        toTheReview(visitor, event, "tabs@example.org");
        Page first = visitor.page;
        newTab(visitor);
        visitor.opens(event.page() + "/book?step=review")
                .sees("tabs@example.org")
                .presses("Book this place");
        visitor.sees("Your place is booked");
        Page second = visitor.page;
        visitor.page = first;
        visitor.presses("Book this place").sees("Your place is booked");
        assertThat(stage.city.bean(Places.class).left(event.id()).taken()).isEqualTo(1);
        visitor.page = second;
        visitor.opens(event.page() + "/book").sees("Who is coming?").doesNotSee("tabs@example.org");
    }

    @Test
    void the_same_survey_open_in_two_tabs_is_answered_once() {
        String link = scene.surveyLink("Survey in two tabs", "two@example.org");
        visitor.opens(link);
        Page first = visitor.page;
        newTab(visitor);
        visitor.opens(link);
        for (Page tab : List.of(visitor.page, first)) {
            visitor.page = tab;
            Locator four = visitor.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4"));
            four.first().check();
            four.last().check();
            visitor.presses("Send my answers");
            visitor.sees(tab == first ? "This survey has been answered already" : "Your receipt code");
        }
    }

    @Test
    void of_two_who_change_an_event_the_second_is_told_and_keeps_her_words() {
        Happening event = scene.event("Changed twice", 5);
        staff.opens(event.staffPage()).sees("This event is public");
        Page first = staff.page;
        Page second = newTab(staff);
        staff.opens(event.staffPage())
                .fills("Title", "Changed by the one")
                .presses("Save")
                .sees("Saved.");
        staff.page = first;
        staff.fills("Title", "Changed by the other").presses("Save");
        staff.sees("Somebody else changed this meanwhile");
        assertThat(staff.page.getByLabel("Title").first()).hasValue("Changed by the other");
        second.close();
    }

    @Test
    void a_story_changed_in_another_tab_is_not_overwritten() {
        staff.opens("/staff/stories/new").fills("Title", "Two tabs").presses("Begin");
        staff.page.waitForURL(url -> url.endsWith("?question=1"));
        String question = staff.page.url().replace("question=1", "question=2");
        staff.opens(question).sees("What was the problem?");
        Page first = staff.page;
        Page second = newTab(staff);
        staff.opens(question).fills("Your answer", "Written in the second tab").sees("Saved");
        staff.page = first;
        staff.fills("Your answer", "Written in the first tab").sees("You changed this in another tab");
        assertThat(staff.page.getByLabel("Your answer").first()).hasValue("Written in the first tab");
        second.close();
    }

    @Test
    void what_is_given_back_in_one_tab_cannot_be_given_back_in_the_other() {
        Happening event = scene.event("Given back in two tabs", 5);
        String link = "/my-booking/" + scene.booking(event, "Amina", "two-tabs@example.org");
        visitor.opens(link);
        Page first = visitor.page;
        newTab(visitor);
        visitor.opens(link);
        for (Page tab : List.of(visitor.page, first)) {
            visitor.page = tab;
            visitor.presses("Give the place of Amina back").presses("Give this place back");
            visitor.sees(tab == first ? "There was nothing to change." : "The place is given back.");
            visitor.sees("You hold no places at this event any more.");
        }
    }

    // ---- Back and loaded again

    @Test
    void going_back_and_loading_again_lose_nothing_and_book_nothing_twice() {
        Happening event = scene.eventWithSessions("Back and forth", 5);
        visitor.opens(event.page()).follows("Book a place").fills("How many places?", "2");
        visitor.fills("Your name", "Amina").fills("E-mail address", "forth@example.org");
        visitor.fills("Name of person 2", "Yousef").presses("Continue").sees("What do you need to take part?");
        visitor.page.getByLabel("Step-free access").first().check();
        visitor.page.reload();
        visitor.sees("What do you need to take part?");
        assertThat(visitor.page.getByLabel("Step-free access").first()).isChecked();
        visitor.page.goBack();
        visitor.sees("Who is coming?");
        assertThat(visitor.page.getByLabel("Name of person 2").first()).hasValue("Yousef");
        visitor.page.goForward();
        visitor.sees("What do you need to take part?").presses("Continue");
        visitor.page.getByLabel("Singing together").first().check();
        visitor.presses("Continue").sees("Is everything right?").sees("Singing together");
        visitor.page.goBack();
        visitor.sees("Which sessions would you like?");
        assertThat(visitor.page.getByLabel("Singing together").first()).isChecked();
        visitor.presses("Continue").sees("Is everything right?");
        visitor.page.reload();
        visitor.sees("Is everything right?").sees("Yousef").presses("Book these 2 places");
        visitor.sees("Your 2 places are booked");
        visitor.page.goBack();
        visitor.sees("Your 2 places are booked");
        visitor.page.reload();
        visitor.sees("Your 2 places are booked");
        assertThat(stage.city.bean(Places.class).left(event.id()).taken()).isEqualTo(2);
    }

    @Test
    void a_story_loaded_again_has_every_word() {
        staff.opens("/staff/stories/new").fills("Title", "Loaded again").presses("Begin");
        staff.page.waitForURL(url -> url.endsWith("?question=1"));
        staff.opens(staff.page.url().replace("question=1", "question=2")).sees("What was the problem?");
        staff.page.getByLabel("Your answer").first().fill("Nobody knew anybody.");
        staff.sees("Saved");
        staff.page.reload();
        staff.sees("What was the problem?");
        assertThat(staff.page.getByLabel("Your answer").first()).hasValue("Nobody knew anybody.");
        // The list of all questions beside the form names each of them: only the address says which one is asked.
        staff.presses("Next").page.waitForURL(url -> url.endsWith("?question=3"));
        staff.page.goBack();
        staff.page.waitForURL(url -> url.endsWith("?question=2"));
        assertThat(staff.page.getByLabel("Your answer").first()).hasValue("Nobody knew anybody.");
    }

    // ---- After an hour

    @Test
    void somebody_whose_session_has_ended_is_told_before_what_she_typed_is_gone() {
        visitor.opens("/consultation");
        Locator words = visitor.page.getByLabel("What would you like to say?").first();
        words.fill("A long and careful text.");
        sessionEnds(visitor);
        visitor.presses("Send it").sees("You have been away for a while");
        assertThat(visitor.page.locator(".v-system-error")).isInViewport();
        assertThat(words).hasValue("A long and careful text.");
        visitor.page.getByText("You have been away for a while").click();
        assertThat(words).hasValue("");
        visitor.fills("What would you like to say?", "A long and careful text.").ticks("No, only read them");
        visitor.presses("Send it").sees("Your receipt code");
    }

    @Test
    void staff_whose_session_has_ended_sign_in_and_are_back_where_they_were() {
        try (Person late = stage.person(1280)) {
            late.signsIn("late@example.org").opens("/staff/stories/new");
            late.page.getByLabel("Title").first().fill("Typed too late");
            sessionEnds(late);
            late.presses("Begin").sees("You have been away for a while");
            late.page.getByText("You have been away for a while").click();
            late.sees("Send me a link")
                    .fills("E-mail address", "late@example.org")
                    .presses("Send me a link");
            late.sees("A link is on its way");
            while (stage.city.mails("late@example.org").size() < 2) {
                late.page.waitForTimeout(100);
            }
            late.opens(
                    stage.city.mail("late@example.org", "Your link to sign in").link("/sign-in/"));
            late.presses("Sign in").sees("Begin with a title.");
        }
    }

    // ---- Addresses that lead nowhere

    @Test
    void an_address_that_leads_nowhere_says_so_and_shows_ways_on() {
        for (String address : List.of(
                "/nope",
                "/nope/deeper/still",
                "/events/nope",
                "/events/nope/book",
                "/my-booking/nope",
                "/survey/nope",
                "/what-works/nope",
                "/you-said-we-did/nope",
                "/staff/nope",
                "/events/%F0%9F%98%80",
                "/" + "long".repeat(100))) {
            assertThat(visitor.page.navigate(stage.city.address(address)).status())
                    .as(address)
                    .isEqualTo(404);
            assertThat(visitor.page.locator("h1"))
                    .hasText(Pattern.compile(
                            "nothing at this address|does not open a booking|does not lead to a survey"));
            assertThat(visitor.page.locator("main a").first()).isVisible();
            stage.watch.looksRight(visitor);
        }
        visitor.opens("/sign-in/nope")
                .sees("has been used or is more than 10 minutes old")
                .sees("Send me a new link");
        String unknown = "/00000000-0000-0000-0000-000000000000";
        for (String address : List.of(
                "/staff/nope",
                "/staff/events/nope",
                "/staff/events" + unknown,
                "/staff/events/nope/programme",
                "/staff/events" + unknown + "/registrations",
                "/staff/events/nope/door",
                "/staff/stories" + unknown,
                "/staff/moderation/nope",
                "/staff/consultations/nope")) {
            visitor.opens(address);
            assertThat(visitor.page.locator("h1")).hasText(Pattern.compile("Sign in|nothing at this address"));
            staff.opens(address).sees("There is nothing at this address");
            stage.watch.looksRight(staff);
        }
    }

    @Test
    void no_search_engine_keeps_a_page_whose_address_is_a_secret() {
        for (String address : List.of("/sign-in/nope", "/my-booking/nope", "/survey/nope")) {
            assertThat(robots(address)).as(address).isEqualTo("noindex, nofollow");
        }
        for (String address : List.of("/", "/events", "/what-works")) {
            assertThat(robots(address)).as(address).isNull();
        }
    }

    private String robots(String address) {
        return visitor.page
                .context()
                .request()
                .get(stage.city.address(address), RequestOptions.create().setHeader("Accept", "text/html"))
                .headers()
                .get("x-robots-tag");
    }

    @Test
    void no_address_however_strange_is_our_fault() {
        for (String address : List.of(
                "/api/nope",
                "/api/door/nope",
                "/door/nope",
                "/actuator/nope",
                "/actuator/env",
                "/what-works/photos/nope",
                "/icons/nope.svg",
                "/VAADIN/nope",
                "//nope",
                "/nope;x=1",
                "/events/%00",
                "/events/..%2f..%2f",
                "/events/%3Cscript%3Ewindow.hacked=1%3C%2Fscript%3E")) {
            var answer = visitor.page
                    .context()
                    .request()
                    .get(stage.city.address(address), RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).as(address).isBetween(300, 499);
            assertThat(answer.text()).as(address).doesNotContain("Exception", "org.springframework", "<script>window");
        }
    }

    private void toTheReview(Person person, Happening event, String email) {
        person.opens(event.page() + "/book").fills("Your name", "Amina").fills("E-mail address", email);
        person.presses("Continue").sees("What do you need to take part?");
        person.presses("Continue").sees("Is everything right?");
    }

    private static Locator button(Person person, String name) {
        return person.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    /** As fast as a finger can. */
    private static void twice(Person person, String name) {
        button(person, name).dblclick();
        Form.settled(person);
    }

    /** As slowly as people do who double-click everything: the first click may have been answered already. */
    private static void slowlyTwice(Person person, String name) {
        Locator button = button(person, name);
        button.scrollIntoViewIfNeeded();
        BoundingBox box = button.boundingBox();
        person.page
                .mouse()
                .click(
                        box.x + box.width / 2,
                        box.y + box.height / 2,
                        new Mouse.ClickOptions().setClickCount(2).setDelay(120));
    }

    private static void onlyOneDialog(Person person) {
        assertThat(person.page.locator("vaadin-dialog[opened]")).hasCount(1);
    }

    private void onlyOneConfirmation() {
        assertThat(staff.page.locator("vaadin-confirm-dialog[opened]")).hasCount(1);
    }

    private void confirmsTwice(String name) {
        staff.page
                .locator("vaadin-confirm-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .dblclick();
        Form.settled(staff);
    }

    /** What the browser still holds is no session any more, as after an hour away or after the server was started anew. */
    private static void sessionEnds(Person person) {
        var context = person.page.context();
        var cookies = context.cookies();
        cookies.forEach(cookie -> cookie.value = "0".repeat(32));
        context.addCookies(cookies);
    }

    private static Page newTab(Person person) {
        person.page = person.page.context().newPage();
        person.page.setDefaultTimeout(20_000);
        return person.page;
    }
}
