package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.imageio.ImageIO;
import org.commonground.accounts.RunAs;
import org.commonground.accounts.SignIn;
import org.commonground.journeys.City.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Summit runs once, end to end: a real browser, real mail, a real database and a camera that sees the ticket from the
 * mail. Each step goes on where the one before it stopped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class WalkIT {

    private static final String TITLE = "Summit of the city 2026";
    private static final String RESIDENT = "amina@example.org";
    private static final String WORDS = "Please keep the library in Sparkhill open on Saturdays.";

    @TempDir
    Path folder;

    City city;
    Playwright playwright;
    Browser browser;
    Person organiser;
    String eventPage;
    String staffPage;
    String doorLink;
    String manageLink;
    String receipt;

    @BeforeAll
    void a_new_city() {
        city = new City(Map.of());
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        organiser = person(1280);
    }

    @AfterAll
    void the_end() {
        playwright.close();
        city.close();
    }

    @Test
    void the_summit_runs_once_from_the_first_sign_in_to_you_said_we_did() throws IOException {
        the_first_administrator_gives_people_their_roles();
        an_organiser_makes_a_summit_with_a_programme_and_releases_it();
        the_public_sees_the_summit_its_programme_and_the_places_left();
        a_resident_books_two_places_and_gets_everything_by_mail();
        with_the_private_link_she_corrects_a_name_and_gives_one_place_back();
        the_qr_code_of_the_first_mail_is_admitted_once_and_the_organiser_sees_it_at_once();
        those_who_came_and_only_they_are_asked_and_one_answers();
        an_analyst_answers_and_the_receipt_shows_what_came_of_her_words();
        a_story_is_returned_improved_published_and_found();
        organiser.close();
        assertThat(Person.BARRIERS).isEmpty();
    }

    private void the_first_administrator_gives_people_their_roles() {
        String link =
                RunAs.system(city.bean(SignIn.class)::firstAdministratorLink).orElseThrow();
        try (Person administrator = person(1280)) {
            administrator.opens(link).presses("Sign in").setsUpSecondFactor();
            administrator.page.waitForURL("**/staff");
            administrator.looks("staff-home");
            add(administrator, "Olu Organiser", "organiser@example.org", "Organiser");
            add(administrator, "Ana Analyst", "analyst@example.org", "Analyst");
            add(administrator, "Mo Moderator", "moderator@example.org", "Moderator");
            administrator.looks("people");
            administrator.opens("/staff/mail").sees("Outgoing mail").looks("outgoing-mail");
        }
    }

    private static void add(Person administrator, String name, String email, String role) {
        administrator.opens("/staff/people").presses("Add a person");
        administrator
                .fills("Name", name)
                .fills("E-mail address", email)
                .ticks(role)
                .presses("Save");
        administrator.sees(email);
    }

    private void an_organiser_makes_a_summit_with_a_programme_and_releases_it() {
        organiser.signsIn("organiser@example.org");
        organiser.opens("/staff/venues").presses("Add a venue");
        organiser.fills("Name", "Lantern Hall").fills("Address", "1 Example Street, Birmingham");
        organiser.chooses("Ward", "Ladywood");
        room(0, "Great Room", "120");
        organiser.presses("Add a room");
        room(1, "Loom Room", "30");
        organiser.looks("venue-dialog").presses("Save").sees("Great Room, Loom Room");

        organiser.opens("/staff/events/new").ticks("Summit").fills("Title", TITLE);
        organiser.fills("In a sentence or two", "A day for everybody who lives here.");
        organiser.fills("Description", "Meet neighbours, hear what worked, say what should change.");
        organiser.picks("Topic", "Neighbours and belonging");
        times();
        organiser.chooses("Venue", "Lantern Hall").fills("Places", "3").looks("event-form");
        organiser.presses("Create draft").sees("This is a draft.");
        organiser.page.waitForURL(url -> !url.endsWith("/new"));
        staffPage = organiser.page.url();

        organiser.opens(staffPage + "/programme").looks("programme-empty");
        session("Welcome", "Plenary", "Great Room", "15", "");
        session("Mending together", "Workshop", "Loom Room", "45", "20");
        organiser.looks("programme").presses("Release programme").presses("Publish release 1");
        organiser.sees("Release 1 is public.");

        organiser.opens(staffPage).presses("Publish");
        confirm("Publish");
        organiser.sees("This event is public and can be booked.").looks("event-published");
    }

    private void room(int number, String name, String people) {
        Locator names = organiser.page.getByLabel("Room", new Page.GetByLabelOptions().setExact(true));
        names.nth(number).fill(name);
        organiser
                .page
                .getByLabel("People", new Page.GetByLabelOptions().setExact(true))
                .nth(number)
                .fill(people);
    }

    /** The event begins within the hour, so that its door is open already. */
    private void times() {
        LocalDateTime start = LocalDateTime.now(ZoneId.of("Europe/London"))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        LocalDateTime end = start.plusHours(3);
        var date = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        var time = DateTimeFormatter.ofPattern("HH:mm");
        organiser.sets("Begins, date", start.format(date)).sets("Begins, time", start.format(time));
        // The end follows the beginning until somebody says otherwise.
        assertThat(organiser.page.getByLabel("Ends, time").first())
                .hasValue(start.plusHours(2).format(time));
        organiser.sets("Ends, date", end.format(date)).sets("Ends, time", end.format(time));
    }

    private void session(String title, String kind, String room, String minutes, String signUp) {
        organiser
                .presses("Add session")
                .fills("Title", title)
                .picks("Kind", kind)
                .picks("Room", room);
        organiser
                .fills("Length in minutes", minutes)
                .fills("Places to sign up for", signUp)
                .presses("Save");
        organiser.sees(title);
    }

    private void confirm(String button) {
        organiser
                .page
                .locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void the_public_sees_the_summit_its_programme_and_the_places_left() {
        for (int width : new int[] {360, 768, 1280}) {
            try (Person visitor = person(width)) {
                visitor.opens("/").sees(TITLE).looks("home");
                visitor.opens("/events").sees(TITLE).looks("events");
                visitor.opens("/events?topic=SPORT_AND_PLAY").sees("No event fits all of this.");
                visitor.opens("/events")
                        .follows(TITLE)
                        .sees("Mending together")
                        .sees("3 places left of 3")
                        .looks("event");
                eventPage = visitor.page.url();
            }
        }
    }

    private void a_resident_books_two_places_and_gets_everything_by_mail() {
        try (Person resident = person(360)) {
            resident.opens(eventPage)
                    .follows("Book a place")
                    .sees("Who is coming?")
                    .looks("book-1-who");
            resident.fills("How many places?", "2").fills("Your name", "Amina Yusuf آمنہ");
            resident.fills("E-mail address", RESIDENT)
                    .fills("Name of person 2", "Yousef")
                    .presses("Continue");
            resident.sees("What do you need to take part?").looks("book-2-access");
            resident.ticks("Step-free access").presses("Continue");
            resident.sees("Which sessions would you like?").looks("book-3-sessions");
            resident.page.getByLabel("Mending together").first().check();
            resident.presses("Continue").sees("Is everything right?").looks("book-4-review");
            resident.presses("Book these 2 places")
                    .sees("Your 2 places are booked")
                    .looks("book-5-done");
            resident.opens(eventPage).sees("One place left of 3");
        }
        Mail mail = city.mail(RESIDENT, TITLE);
        assertThat(mail.text())
                .contains(
                        "Lantern Hall",
                        "1 Example Street",
                        "Amina Yusuf آمنہ",
                        "Yousef",
                        "Step-free access",
                        "Mending together");
        assertThat(mail.files("image/png")).hasSize(2);
        assertThat(mail.files("application/pdf"))
                .isNotEmpty()
                .allSatisfy(pdf -> assertThat(new String(pdf.content(), 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-"));
        assertThat(mail.files("text/calendar")).isNotEmpty().allSatisfy(calendar -> {
            String text = new String(calendar.content(), StandardCharsets.UTF_8);
            assertThat(text).contains("BEGIN:VTIMEZONE", "SUMMARY").doesNotContain("/my-booking/");
        });
        manageLink = mail.link("/my-booking/");
        assertThat(city.mails(RESIDENT)).hasSize(1);
    }

    private void with_the_private_link_she_corrects_a_name_and_gives_one_place_back() {
        try (Person resident = person(360)) {
            resident.opens(manageLink).sees("Your booking").looks("my-booking");
            resident.page.getByLabel("Name on the ticket").first().fill("Amina Yousuf آمنہ");
            resident.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the name of Amina"))
                    .first()
                    .click();
            resident.sees("The name is corrected. The QR code stays valid");
            resident.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give the place of Yousef back"))
                    .first()
                    .click();
            resident.presses("Give this place back");
            resident.sees("The place is given back.").looks("my-booking-after");
            resident.opens(eventPage).sees("2 places left of 3");
        }
    }

    private void the_qr_code_of_the_first_mail_is_admitted_once_and_the_organiser_sees_it_at_once() throws IOException {
        organiser
                .opens(staffPage + "/door")
                .looks("door-board")
                .presses("Pair a phone")
                .presses("Make the link");
        doorLink = organiser.page.locator("#door-link").getAttribute("href");
        organiser.presses("Close");

        byte[] png =
                city.mails(RESIDENT).getFirst().files("image/png").getFirst().content();
        BufferedImage ticket = ImageIO.read(new ByteArrayInputStream(png));
        Path film = FakeCamera.film()
                .nothing(ofSeconds(2))
                .picture(ticket, ofSeconds(6))
                .nothing(ofSeconds(6))
                .picture(ticket, ofSeconds(6))
                .nothing(ofSeconds(30))
                .write(folder.resolve("ticket.y4m"));
        try (Browser phone = Browsers.chromium(playwright, FakeCamera.flags(film));
                Person steward = new Person(city, phone, 360)) {
            steward.opens(doorLink);
            answered(steward, "Welcome in", "Amina Yousuf");
            Instant admitted = Instant.now();
            assertThat(organiser.page.getByText("Amina Yousuf").first())
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(2_000));
            assertThat(Duration.between(admitted, Instant.now())).isLessThan(Duration.ofSeconds(2));
            organiser.looks("door-board-arrival");
            steward.looks("door-admitted");
            answered(steward, "Stop", "Already used at");
            assertThat(steward.page.locator(".answer:not([hidden])")).containsText("Main entrance");
            steward.looks("door-refused");
        }
    }

    private static void answered(Person steward, String word, String text) {
        Locator answer = steward.page.locator(".answer:not([hidden])", new Page.LocatorOptions().setHasText(text));
        assertThat(answer.locator(".answer-word")).containsText(word, new ContainsTextOptions().setTimeout(30_000));
    }

    private void those_who_came_and_only_they_are_asked_and_one_answers() {
        try (Person other = person(360)) {
            other.opens(eventPage).follows("Book a place").fills("Your name", "Stayed Home");
            other.fills("E-mail address", "home@example.org")
                    .presses("Continue")
                    .presses("Continue")
                    .presses("Continue");
            other.sees("Is everything right?");
            // Faster than a person reads is taken for a robot.
            other.page.waitForTimeout(4_000);
            other.presses("Book this place").sees("Your place is booked");
        }
        organiser.opens(staffPage).presses("Close the event");
        confirm("Close the event");
        organiser.sees("This event is over.").looks("event-closed");

        Mail mail = city.mail(RESIDENT, "How was");
        assertThat(city.mails("home@example.org"))
                .noneMatch(letter -> letter.subject().startsWith("How was"));
        try (Person resident = person(360)) {
            resident.opens(mail.link("/survey/")).sees("How was it: " + TITLE).looks("survey");
            resident.presses("Send my answers").sees("another look").looks("survey-errors");
            resident.page
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4"))
                    .first()
                    .check();
            resident.page
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("5"))
                    .last()
                    .check();
            resident.fills("What should the city do or change?", WORDS).ticks("Yes, you may publish them");
            resident.presses("Send my answers").sees("Your receipt code").looks("survey-receipt");
            receipt = resident.page
                    .getByText(java.util.regex.Pattern.compile("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$"))
                    .first()
                    .textContent();
            resident.opens(mail.link("/survey/")).sees("This survey has been answered already");
        }
    }

    private void an_analyst_answers_and_the_receipt_shows_what_came_of_her_words() {
        try (Person analyst = person(1280)) {
            analyst.signsIn("analyst@example.org")
                    .opens("/staff/consultations")
                    .sees("Standing record")
                    .looks("consultations");
            analyst.follows("Standing record").sees(WORDS).looks("reading-desk");
            analyst.fills("New theme", "Libraries").presses("Add").sees("Nobody yet");
            analyst.page.getByLabel("Libraries").first().check();
            analyst.sees("One contribution");
            analyst.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer Libraries"))
                    .click();
            analyst.ticks("We did")
                    .fills("What we did or will do", "Sparkhill library opens on Saturdays from January.");
            analyst.looks("answer-dialog").presses("Publish").sees("Published:").looks("reading-desk-answered");
        }
        for (int width : new int[] {360, 768, 1280}) {
            try (Person resident = person(width)) {
                resident.opens("/receipt")
                        .looks("receipt")
                        .fills("Receipt code", receipt.toLowerCase())
                        .presses("Show me");
                resident.sees(WORDS)
                        .sees("Sparkhill library opens on Saturdays from January.")
                        .looks("receipt-answered");
                resident.opens("/you-said-we-did")
                        .sees("Sparkhill library opens on Saturdays from January.")
                        .looks("you-said-we-did");
                resident.opens("/consultation").looks("consultation");
            }
        }
    }

    private void a_story_is_returned_improved_published_and_found() throws IOException {
        Path photo = folder.resolve("soup.jpg");
        ImageIO.write(picture(), "jpg", photo.toFile());
        try (Person author = person(360);
                Person moderator = person(1280)) {
            author.opens("/share-your-story").looks("share-your-story");
            author.signsIn("author@example.org").opens("/staff/stories/new").looks("story-new");
            author.fills("Title", "Soup on Tuesdays").presses("Begin");
            author.sees("What was the problem?");
            write(author, photo);
            author.looks("story-check").ticks("I may share this story, and the people in it know about it.");
            author.presses("Send to the moderators").sees("With the moderators");

            moderator
                    .signsIn("moderator@example.org")
                    .opens("/staff/moderation")
                    .looks("moderation");
            moderator.follows("Soup on Tuesdays").sees("Send back").looks("moderate-story");
            moderator.fills("What should the author change, and why?", "Please say how many people came.");
            moderator.presses("Send back to the author").sees("Sent back.");

            Mail returned = city.mail("author@example.org", "Your story needs another look");
            assertThat(returned.text()).contains("Please say how many people came.");
            author.opens(returned.link("/staff/stories/"))
                    .sees("Please say how many people came.")
                    .looks("story-returned");
            improve(author);

            moderator.opens("/staff/moderation").follows("Soup on Tuesdays");
            publish(moderator);

            city.mail("author@example.org", "Your story is published");
        }
        for (int width : new int[] {360, 768, 1280}) {
            try (Person reader = person(width)) {
                reader.opens("/what-works?q=lentil").sees("Soup on Tuesdays").looks("what-works");
                reader.follows("Soup on Tuesdays")
                        .sees("Forty people came each week.")
                        .looks("story");
            }
        }
    }

    private static void write(Person author, Path photo) {
        author.picks("What is it mostly about?", "Neighbours and belonging");
        author.fills("In which year did it begin?", "2025").presses("Next");
        answer(author, "What was the problem?", "People ate alone.");
        answer(author, "What did you do?", "We cooked lentil soup together every Tuesday.");
        answer(author, "With whom, and for whom?", "With the allotment, for anybody.");
        answer(author, "What changed?", "People come each week.");
        answer(author, "How do you know?", "We see them.");
        answer(author, "What did it cost?", "Ten pounds a week.");
        answer(author, "What would you do differently?", "Begin smaller.");
        answer(author, "Whom can people ask?", "The allotment committee.");
        author.sees("Do you have photos?");
        author.page.locator("input[type=file]").setInputFiles(photo);
        author.fills("What does the photo show?", "A large pot of soup on a table");
        author.page.getByLabel("The people on it agree").first().check();
        author.looks("story-photo").presses("Next").sees("Whose story is it?");
        author.fills("Name to show", "The allotment kitchen").presses("Next").sees("Check and send");
    }

    private static void answer(Person author, String question, String text) {
        assertThat(author.page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(question).setLevel(1)))
                .isVisible();
        author.fills("Your answer", text).presses("Next");
    }

    private static void improve(Person author) {
        author.page.navigate(author.page.url().replaceFirst("\\?.*", "") + "?question=5");
        author.fills("Your answer", "Forty people came each week.")
                .presses("Next")
                .sees("How do you know?");
        author.page.navigate(author.page.url().replaceFirst("\\?.*", "") + "?question=12");
        author.ticks("I may share this story, and the people in it know about it.");
        author.presses("Send to the moderators").sees("With the moderators");
    }

    private static void publish(Person moderator) {
        moderator.sees("How strong is the evidence?");
        for (Locator check : moderator.page.getByRole(AriaRole.CHECKBOX).all()) {
            check.check();
        }
        moderator.page.getByRole(AriaRole.RADIO).first().check();
        moderator.presses("Publish").sees("Published.");
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xd8, 0xe6, 0xd9));
        pen.fillRect(0, 0, 1200, 800);
        pen.setColor(new Color(0xb5, 0x4b, 0x24));
        pen.fillOval(350, 250, 500, 380);
        pen.dispose();
        return picture;
    }

    private Person person(int width) {
        return new Person(city, browser, width);
    }
}
