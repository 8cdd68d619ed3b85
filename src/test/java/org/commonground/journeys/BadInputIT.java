package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.commonground.consultation.ConsultationId;
import org.commonground.journeys.Scene.Happening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Every form with nothing in it, with too much in it, and with what no form expects: each says at the field what is wrong,
 * nothing is half stored, nothing breaks, and what was typed is shown as it was typed, whoever looks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class BadInputIT {

    private static final String SCRIPT = "<script>window.hacked=1</script>";
    private static final String SQL = "' OR 1=1 --";
    private static final String MANY_SCRIPTS = "👩‍👩‍👧 ایک شہر <img src=x onerror=hacked=1>" + SCRIPT + SQL;
    private static final String TOO_LONG = "Two words, دو لفظ, 👋 ".repeat(300);
    private static final String MEGABYTE = "Mega byte ".repeat(1_048_576 / 10);
    private static final List<String> NO_NUMBERS_OF_PEOPLE = List.of("", "0", "-1", "1.5", "99999999999");
    private static final List<String> NO_ADDRESSES = List.of(
            "",
            "amina",
            "amina@",
            "amina@example",
            "a b@example.org",
            "a@example.org, b@example.org",
            SCRIPT,
            SQL,
            "آمنہ");

    Stage stage;
    Scene scene;
    Person staff;
    Person visitor;

    @BeforeAll
    void a_city_with_staff_and_a_visitor() {
        stage = new Stage();
        scene = stage.scene;
        visitor = stage.person(360);
        staff = stage.administrator();
    }

    @AfterEach
    void nothing_that_must_not_happen() {
        stage.watch.looksRight(visitor);
        stage.watch.looksRight(staff);
        stage.watch.nothingHappened();
    }

    @AfterAll
    void the_end() {
        visitor.close();
        staff.close();
        stage.close();
    }

    @Test
    void signing_in_takes_addresses_only() {
        Form form = opens(visitor, "/sign-in");
        for (String address : NO_ADDRESSES) {
            refuses(visitor, form.into("E-mail address", address), "Send me a link");
        }
        refuses(visitor, form.everywhere(MEGABYTE), "Send me a link");
        refuses(visitor, form.everywhere("a@example.org\nBcc: everybody@example.org"), "Send me a link");
        form.into("E-mail address", "o'brien+1=1@example.org").press("Send me a link");
        visitor.sees("A link is on its way to o'brien+1=1@example.org");
        visitor.opens("/sign-in/" + "x".repeat(200)).sees("has been used or is more than 10 minutes old");
    }

    @Test
    void a_person_with_a_role() {
        staff.opens("/staff/people").presses("Add a person");
        Form form = new Form(staff);
        refusesNothingAndTooMuch(staff, form, "Save");
        form.into("Name", MANY_SCRIPTS);
        for (String address : NO_ADDRESSES) {
            refuses(staff, form.into("E-mail address", address), "Save");
        }
        form.into("E-mail address", "scripted@example.org").press("Save").isGone();
        staff.sees(SCRIPT).presses("Change " + MANY_SCRIPTS);
        refuses(staff, new Form(staff).into("Name", " \u0000\u200e "), "Save");
        staff.presses("Cancel");
    }

    @Test
    void a_venue_and_its_rooms() {
        staff.opens("/staff/venues").presses("Add a venue");
        Form form = new Form(staff);
        refusesNothingAndTooMuch(staff, form, "Save");
        form.everywhere(MANY_SCRIPTS);
        for (String people : NO_NUMBERS_OF_PEOPLE) {
            refuses(staff, form.into("People", people), "Save");
        }
        form.into("People", "10");
        refuses(staff, form, "Save");
        staff.chooses("Ward", "Ladywood").presses("Add a room");
        form.into("Room", MANY_SCRIPTS).into("People", "10");
        refuses(staff, form, "Save");
        assertThat(form.messages()).anyMatch(message -> message.contains("Another room has this name."));
        staff.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove room"))
                .first()
                .click();
        form.press("Save").isGone();
        staff.sees(SCRIPT);
        staff.presses("Change " + MANY_SCRIPTS)
                .page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove room"))
                .click();
        refuses(staff, new Form(staff), "Save");
        staff.sees("A venue needs at least one room.").presses("Cancel");
    }

    @Test
    void an_organisation() {
        staff.opens("/staff/organisations").presses("Add an organisation");
        Form form = new Form(staff);
        refusesNothingAndTooMuch(staff, form, "Save");
        staff.picks("Kind", "Charity");
        form.everywhere(MANY_SCRIPTS);
        for (String website :
                List.of("javascript:hacked=1", "https://", "nonsense", "https://exa mple.org", SCRIPT, SQL)) {
            refuses(staff, form.into("Website", website), "Save");
        }
        form.into("Website", "https://example.org/?q=" + "%3Cscript%3E")
                .press("Save")
                .isGone();
        staff.sees(SCRIPT).fills("Find by name", SQL).sees(SCRIPT);
        form.everywhere(TOO_LONG);
        staff.sees("No organisation has a name like this.");
    }

    @Test
    void an_event_and_its_programme() {
        scene.event("Only for its venue", 5);
        staff.opens("/staff/events/new");
        Form form = new Form(staff);
        refusesNothingAndTooMuch(staff, form, "Create draft");
        form.everywhere(MANY_SCRIPTS).pastes("Description", MEGABYTE).everywhere(MANY_SCRIPTS);
        staff.picks("Topic", "Faith and belief").chooses("Venue", "Lantern Hall");
        when("10/10/2027", "09:30", "10/10/2027", "09:30");
        for (String places : NO_NUMBERS_OF_PEOPLE) {
            refuses(staff, form.into("Places", places), "Create draft");
        }
        form.into("Places", "2");
        refuses(staff, form, "Create draft");
        assertThat(form.messages()).anyMatch(message -> message.contains("The end has to be after the beginning."));
        when("10/10/2027", "09:30", "09/10/2027", "16:30");
        refuses(staff, form, "Create draft");
        when("31/02/2027", "09:30", "10/10/2027", "16:30");
        refuses(staff, form, "Create draft");
        when("10/10/9999", "09:30", "10/10/9999", "16:30");
        refuses(staff, form, "Create draft");
        when("10/10/2027", "09:30", "10/10/2028", "16:30");
        refuses(staff, form, "Create draft");
        when("10/10/2027", "09:30", "10/10/2027", "16:30");
        form.press("Create draft");
        staff.sees("This is a draft.");
        staff.page.waitForURL(url -> !url.endsWith("/new"));
        stage.watch.looksRight(staff);
        String page = staff.page.url();
        programme(page);
        staff.opens(page).presses("Publish");
        staff.page
                .locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        staff.sees("This event is public and can be booked.");
        staff.opens("/staff/events").sees(SCRIPT);
        for (String address : List.of("/", "/events")) {
            visitor.opens(address).sees(SCRIPT);
            stage.watch.looksRight(visitor);
        }
        visitor.opens("/events").follows(MANY_SCRIPTS);
        visitor.sees("2 places left of 2").sees("Who comes?");
        stage.watch.looksRight(visitor);
        visitor.opens(visitor.page.url() + "/book").sees("Who is coming?");
    }

    private void when(String startDate, String startTime, String endDate, String endTime) {
        staff.sets("Begins, date", startDate)
                .sets("Begins, time", startTime)
                .sets("Ends, date", endDate)
                .sets("Ends, time", endTime);
    }

    private void programme(String eventPage) {
        staff.opens(eventPage + "/programme").presses("Add session");
        Form form = new Form(staff);
        refusesNothingAndTooMuch(staff, form, "Save");
        form.everywhere(MANY_SCRIPTS);
        for (String number : NO_NUMBERS_OF_PEOPLE) {
            refuses(staff, form.into("Length in minutes", number), "Save");
        }
        form.into("Length in minutes", "45");
        for (String number : NO_NUMBERS_OF_PEOPLE.subList(1, NO_NUMBERS_OF_PEOPLE.size())) {
            refuses(staff, form.into("Places to sign up for", number), "Save");
        }
        form.into("Places to sign up for", "1");
        for (String start : List.of("", "25:99", "noon", "03:00")) {
            staff.sets("Start", start);
            refuses(staff, form, "Save");
        }
        staff.sets("Start", "10:00");
        form.press("Save").isGone();
        staff.sees(SCRIPT).presses("Add session");
        form.into("Title", "Who comes?").into("Length in minutes", "30");
        // In the same room at the same time: there is something to look at.
        staff.sets("Start", "10:00");
        form.press("Save").isGone();
        staff.presses("Release programme");
        Form release = new Form(staff);
        refuses(staff, release.everywhere(TOO_LONG), "Publish release 1");
        refuses(staff, release.everywhere(MANY_SCRIPTS), "Publish release 1");
        staff.ticks("Release it as it is, although there are things to look at");
        release.press("Publish release 1").isGone();
        staff.sees("Release 1 is public.");
        stage.watch.looksRight(staff);
    }

    @Test
    void a_phone_at_the_door() {
        Happening event = scene.event("With a door", 5);
        staff.opens(event.staffPage() + "/door").presses("Pair a phone");
        Form form = new Form(staff);
        refuses(staff, form.into("Door", "").everywhere(""), "Make the link");
        refuses(staff, form.into("Door", TOO_LONG).into("Whose phone is it?", "x"), "Make the link");
        form.into("Door", MANY_SCRIPTS);
        refuses(staff, form.everywhere(TOO_LONG), "Make the link");
        form.everywhere(MANY_SCRIPTS).press("Make the link");
        staff.sees("The link pairs one phone").sees(SCRIPT);
        stage.watch.looksRight(staff);
        String door = staff.page.locator("#door-link").getAttribute("href");
        staff.presses("Close").sees(SCRIPT);
        visitor.opens(door).sees(SCRIPT);
        for (String code : List.of(SCRIPT, SQL, "ABCDEFGH1234", TOO_LONG)) {
            visitor.page.getByLabel("Ticket code").fill(code);
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".answer:not([hidden]) .answer-word"))
                    .containsText("Stop");
        }
    }

    @Test
    void a_booking_and_its_private_link() {
        Happening event = scene.eventWithSessions("Booked by " + MANY_SCRIPTS.substring(0, 60), 5);
        Form form = opens(visitor, event.page() + "/book");
        refuses(visitor, form, "Continue");
        refuses(visitor, form.everywhere(TOO_LONG), "Continue");
        form.into("Your name", MANY_SCRIPTS);
        for (String address : NO_ADDRESSES) {
            refuses(visitor, form.into("E-mail address", address), "Continue");
        }
        form.into("E-mail address", "booker@example.org");
        for (String places : List.of("", "0", "-1", "1.5", "6", "99999999999")) {
            refuses(visitor, form.into("How many places?", places), "Continue");
        }
        form.into("How many places?", "2").into("Name of person 2", SQL).press("Continue");
        visitor.sees("What do you need to take part?");
        form.pastes("Anything else we should know for " + SQL, MEGABYTE);
        refuses(visitor, form.everywhere(TOO_LONG), "Continue");
        form.everywhere(MANY_SCRIPTS).press("Continue");
        visitor.sees("Which sessions would you like?").presses("Continue").sees("Is everything right?");
        stage.watch.looksRight(visitor);
        form.press("Book these 2 places");
        visitor.sees("Your 2 places are booked");
        mailIsHarmless("booker@example.org");
        visitor.opens(stage.city.mail("booker@example.org", "Booked by").link("/my-booking/"))
                .sees(SCRIPT);
        stage.watch.looksRight(visitor);
        Form names = new Form(visitor);
        for (String name : List.of("", "   ", TOO_LONG)) {
            refuses(visitor, names.everywhere(name), "Save the name of " + SQL);
        }
        names.everywhere(SCRIPT).press("Save the name of " + SQL);
        visitor.sees("The name is corrected.");
        staff.opens(event.staffPage() + "/registrations").sees(SCRIPT);
        stage.watch.looksRight(staff);
        new Form(staff).everywhere(SQL).everywhere(TOO_LONG).everywhere(SCRIPT);
        assertThat(staff.page.getByText(SCRIPT).first()).isVisible();
        staff.opens(event.staffPage()).presses("Cancel the event");
        staff.page
                .locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel the event"))
                .click();
        stage.city.mail("booker@example.org", "Cancelled");
        mailIsHarmless("booker@example.org");
    }

    @Test
    void a_survey_and_its_receipt() {
        String link = scene.surveyLink("Asked about", "guest@example.org");
        Form form = opens(visitor, link);
        refuses(visitor, form, "Send my answers");
        assertThat(form.messages()).hasSize(2);
        refuses(visitor, form.pastes("What should the city do or change?", MEGABYTE), "Send my answers");
        assertThat(form.messages()).anyMatch(message -> message.contains("Please shorten it a little."));
        scale("4");
        refuses(visitor, form.everywhere(MANY_SCRIPTS), "Send my answers");
        visitor.ticks("Yes, you may publish them");
        form.press("Send my answers");
        visitor.sees("Your receipt code");
        Form receipt = opens(visitor, "/receipt");
        for (String code : List.of("", "7KQ2-M9XP-4TRA", SCRIPT, SQL, "آمنہ")) {
            refuses(visitor, receipt.into("Receipt code", code), "Show me");
        }
        refuses(visitor, receipt.everywhere(TOO_LONG), "Show me");
    }

    private void scale(String number) {
        Locator choices = visitor.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(number));
        choices.first().check();
        choices.last().check();
    }

    @Test
    void what_people_say_its_themes_and_the_answer() {
        staff.opens("/staff/consultations").presses("Add a consultation");
        Form form = new Form(staff);
        refusesNothingAndTooMuch(staff, form, "Save");
        form.everywhere(MANY_SCRIPTS);
        days("01/03/2031", "28/02/2031");
        refuses(staff, form, "Save");
        assertThat(form.messages()).anyMatch(message -> message.contains("The last day is before the first."));
        days("31/02/2031", "28/02/2031");
        refuses(staff, form, "Save");
        days("01/03/9031", "28/04/9031");
        refuses(staff, form, "Save");
        days("01/03/2031", "31/03/2031");
        form.press("Save").isGone();
        staff.sees(SCRIPT);
        stage.watch.looksRight(staff);

        ConsultationId open = scene.consultation("Open " + MANY_SCRIPTS.substring(0, 80));
        Form say = opens(visitor, "/consultation");
        stage.watch.looksRight(visitor);
        refuses(visitor, say, "Send it");
        visitor.ticks("Yes, you may publish them");
        refuses(visitor, say.pastes("What would you like to say?", MEGABYTE), "Send it");
        assertThat(say.messages()).anyMatch(message -> message.contains("Please shorten it a little."));
        say.everywhere(MANY_SCRIPTS);
        // The field that people do not see is none of those shown.
        say.press("Send it");
        visitor.sees("Your receipt code");

        staff.opens("/staff/consultations/" + open.value()).sees(SCRIPT);
        stage.watch.looksRight(staff);
        Form desk = new Form(staff);
        refuses(staff, desk, "Add");
        refuses(staff, desk.everywhere(TOO_LONG), "Add");
        desk.everywhere(SCRIPT).press("Add");
        refuses(staff, desk.everywhere(SCRIPT), "Add");
        staff.presses("Change " + SCRIPT);
        Form theme = new Form(staff);
        refusesNothingAndTooMuch(staff, theme, "Save");
        theme.everywhere(MANY_SCRIPTS).press("Save").isGone();
        staff.page.getByLabel(SCRIPT).first().check();
        staff.sees("One contribution");
        staff.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer " + MANY_SCRIPTS))
                .click();
        Form answer = new Form(staff);
        refusesNothingAndTooMuch(staff, answer, "Publish");
        staff.ticks("Not now, and why");
        refuses(staff, answer.everywhere(""), "Publish");
        refuses(staff, answer.everywhere(TOO_LONG), "Publish");
        answer.everywhere(SCRIPT)
                .into("Number of the commitment (optional)", "12")
                .press("Publish")
                .isGone();
        visitor.opens("/you-said-we-did").sees(SCRIPT);
        stage.watch.looksRight(visitor);
        visitor.follows(MANY_SCRIPTS);
        visitor.sees("The voices behind this answer");
        stage.watch.looksRight(visitor);
    }

    private void days(String first, String last) {
        staff.sets("First day", first).sets("Last day", last);
    }

    @Test
    void a_story_with_photos_and_its_moderation() throws IOException {
        Form form = opens(staff, "/staff/stories/new");
        for (String title : List.of("", "   ", TOO_LONG)) {
            refuses(staff, form.everywhere(title), "Begin");
        }
        form.everywhere(MANY_SCRIPTS).press("Begin");
        staff.sees("What is it mostly about?");
        String story = staff.page.url().replaceFirst("\\?.*", "");
        for (String year : List.of("1850", "3000", "1.5", "99999999999")) {
            form.into("In which year did it begin?", year).press("Next");
            assertThat(form.messages()).as(year).isNotEmpty();
        }
        form.into("In which year did it begin?", "2025").everywhere(TOO_LONG).press("Next");
        assertThat(form.messages()).isNotEmpty();
        form.everywhere(MANY_SCRIPTS);
        staff.picks("What is it mostly about?", "Safety and trust");
        form.press("Next");
        for (int question = 2; question <= 9; question++) {
            String here = "?question=" + question;
            staff.page.waitForURL(url -> url.endsWith(here));
            Form answer = new Form(staff);
            if (question == 2) {
                answer.pastes("Your answer", MEGABYTE).press("Next");
                assertThat(answer.messages()).anyMatch(message -> message.contains("please shorten it"));
            }
            answer.everywhere(MANY_SCRIPTS).press("Next");
        }
        photos();
        staff.opens(story + "?question=11");
        Form author = new Form(staff);
        author.everywhere(TOO_LONG).press("Next");
        assertThat(author.messages()).isNotEmpty();
        author.everywhere(MANY_SCRIPTS).press("Next");
        staff.sees("Check and send");
        stage.watch.looksRight(staff);
        refuses(staff, author, "Send to the moderators");
        staff.ticks("I may share this story, and the people in it know about it.");
        author.press("Send to the moderators");
        staff.sees("With the moderators");
        moderation();
    }

    private void photos() throws IOException {
        staff.sees("Do you have photos?");
        Map<String, Long> before = scene.rows();
        byte[] jpeg = picture("jpg");
        for (FilePayload file : List.of(
                file("empty.jpg", new byte[0]),
                file(
                        "script.jpg",
                        ("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>")
                                .getBytes(StandardCharsets.UTF_8)),
                file("half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)),
                file("only-the-beginning.jpg", Arrays.copyOf(jpeg, 20)),
                file("huge.png", hugePng()),
                file("too-big.jpg", new byte[20 * 1024 * 1024 + 1]),
                new FilePayload("page.html", "text/html", SCRIPT.getBytes(StandardCharsets.UTF_8)),
                file("a.gif", picture("gif")))) {
            staff.opens(staff.page.url());
            staff.page.locator("input[type=file]").setInputFiles(file);
            Locator problem = staff.page.locator("main [role=alert]").first();
            assertThat(problem).isVisible();
            assertThat(problem).not().isEmpty();
            stage.watch.looksRight(staff);
        }
        assertThat(scene.rows()).isEqualTo(before);
        staff.page.locator("input[type=file]").setInputFiles(file("<img src=x onerror=hacked=1>.jpg", jpeg));
        staff.page.getByLabel("What does the photo show?").first().waitFor();
        Form photo = new Form(staff);
        photo.everywhere(TOO_LONG);
        assertThat(photo.messages()).isNotEmpty();
        photo.everywhere(MANY_SCRIPTS);
        staff.page.getByLabel("The people on it agree").first().check();
        photo.press("Next");
    }

    private void moderation() {
        mailIsHarmless("administrator@common-ground.example");
        staff.opens("/staff/moderation").follows(MANY_SCRIPTS);
        staff.sees("How strong is the evidence?");
        stage.watch.looksRight(staff);
        Form decision = new Form(staff);
        refuses(staff, decision, "Publish");
        refuses(staff, decision, "Send back to the author");
        refuses(staff, decision.everywhere(TOO_LONG), "Send back to the author");
        staff.page.getByRole(AriaRole.RADIO).first().check();
        refuses(staff, decision, "Publish");
        for (Locator check : staff.page.getByRole(AriaRole.CHECKBOX).all()) {
            check.check();
        }
        decision.press("Publish");
        staff.sees("Published.");
        visitor.opens("/what-works?q=" + "hacked").sees(SCRIPT);
        stage.watch.looksRight(visitor);
        visitor.follows(MANY_SCRIPTS);
        visitor.sees("At a glance");
        stage.watch.looksRight(visitor);
        stage.city.mail("administrator@common-ground.example", "Your story is published");
        mailIsHarmless("administrator@common-ground.example");
    }

    @Test
    void searching_and_filtering_find_nothing_and_break_nothing() {
        for (String address :
                List.of("/events", "/what-works", "/staff/events", "/staff/organisations", "/staff/mail")) {
            Form form = opens(staff, address);
            for (String words : List.of(SCRIPT, SQL, MANY_SCRIPTS, "%", "\\", "+-*\"()~<>@", "😀", TOO_LONG)) {
                form.everywhere(words);
                stage.watch.looksRight(staff);
            }
        }
        Form events = opens(visitor, "/events");
        for (String date : List.of("31/02/2027", "nonsense", SQL)) {
            visitor.sets("From", date);
            assertThat(events.messages()).as(date).isNotEmpty();
            stage.watch.looksRight(visitor);
        }
        // What is no date takes a date away that was there, and is not wiped itself.
        visitor.sets("From", "01/03/2031").page.waitForURL("**/events?from=2031-03-01");
        visitor.sets("From", "nonsense").page.waitForURL("**/events");
        assertThat(visitor.page.getByLabel("From").first()).hasValue("nonsense");
        assertThat(events.messages()).isNotEmpty();
        for (String address : List.of(
                "/events?from=nonsense&to=9999-99-99&ward=%27+OR+1%3D1&topic=%3Cscript%3E&access=x&access=y",
                "/events?from=2027-10-10&to=2027-01-01",
                "/what-works?q=%00%27%22%3Cscript%3Ewindow.hacked%3D1%3C%2Fscript%3E&topic=x&ward=y&evidence=z&page=-1",
                "/what-works?page=99999",
                "/what-works?q=" + "a+".repeat(2_000),
                "/sign-in?to=//evil.example",
                "/consultation?x=%F0%9F%98%80")) {
            assertThat(visitor.page.navigate(stage.city.address(address)).status())
                    .as(address)
                    .isEqualTo(200);
            new Form(visitor);
            stage.watch.looksRight(visitor);
        }
    }

    private Form opens(Person person, String address) {
        person.opens(address);
        return new Form(person);
    }

    /** Both ends of every text field: nothing at all, and more than fits. */
    private void refusesNothingAndTooMuch(Person person, Form form, String button) {
        refuses(person, form.everywhere(""), button);
        refuses(person, form.everywhere("   "), button);
        refuses(person, form.everywhere(TOO_LONG), button);
    }

    /** Something is said, in words, and nothing at all is stored. */
    private void refuses(Person person, Form form, String button) {
        Map<String, Long> before = scene.rows();
        form.press(button);
        assertThat(form.messages())
                .as("what “" + button + "” says on " + person.page.url())
                .isNotEmpty()
                .noneMatch(message -> message.contains("NOTHING IN WORDS"));
        stage.watch.looksRight(person);
        assertThat(scene.rows()).isEqualTo(before);
    }

    /** What the mail program of this person would show. */
    private void mailIsHarmless(String recipient) {
        try (Person reader = stage.person(360)) {
            for (City.Mail mail : stage.city.mails(recipient)) {
                assertThat(mail.subject()).doesNotContain("\n");
                for (City.Mail.File html : mail.files("text/html")) {
                    String shown = new String(html.content(), StandardCharsets.UTF_8);
                    // Pictures that come with the mail are none of this reader's.
                    reader.page.setContent(shown.replace("\"cid:", "\"data:,"));
                    stage.watch.looksRight(reader);
                }
            }
        }
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, name.endsWith("png") ? "image/png" : "image/jpeg", content);
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** Small to send, and larger than the memory once it is unpacked: says that it is 60,000 pixels wide and high. */
    private static byte[] hugePng() throws IOException {
        byte[] png = picture("png");
        for (int place : new int[] {16, 20}) {
            java.nio.ByteBuffer.wrap(png).putInt(place, 60_000);
        }
        var sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }
}
