package org.commonground.registration.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionKind;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.RegistrationRows;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.TicketState;
import org.commonground.shared.AccessNeed;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.w3c.dom.NodeList;

@WholeApplication
class RegistrationListModuleTest {

    @Autowired
    RegistrationList list;

    @Autowired
    RegistrationExport export;

    @Autowired
    ColumnChoices choices;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Programmes programmes;

    @Autowired
    Venues venues;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate tables;

    @TempDir
    Path folder;

    VenueId venue;
    EventId event;
    Instant begun;

    @BeforeEach
    void anEvent() {
        begun = clock.instant();
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        venue = samples.venue();
        event = samples.published("Tea dance", venue);
    }

    @AfterEach
    void signs_out() {
        clock.set(begun);
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_newest_come_first_and_a_party_stays_together_in_its_order() {
        book("old@registrationlist.example.org", "Old");
        book("zoe@registrationlist.example.org", "Zoë", "Adam", "Mia");
        clock.move(Duration.ofSeconds(1));
        book("new@registrationlist.example.org", "New");
        assertThat(names(RegistrationFilter.ALL)).startsWith("New");
        assertThat(names(RegistrationFilter.ALL)).containsSubsequence("Zoë", "Adam", "Mia");
        int zoe = names(RegistrationFilter.ALL).indexOf("Zoë");
        assertThat(names(RegistrationFilter.ALL).subList(zoe, zoe + 3)).containsExactly("Zoë", "Adam", "Mia");
        assertThat(names(RegistrationFilter.ALL, new ListOrder(ListColumn.HOLDER, true)))
                .containsExactly("Adam", "Mia", "New", "Old", "Zoë");
        assertThat(list.find(query(RegistrationFilter.ALL), ListOrder.NEWEST_FIRST)
                        .registrations())
                .hasSize(3);
    }

    @Test
    void every_column_that_can_be_sorted_by_puts_everybody_in_an_order() {
        book("a@registrationlist.example.org", "A", "B");
        book("c@registrationlist.example.org", "C");
        for (ListColumn column : ListColumn.values()) {
            if (column.isSortable()) {
                assertThat(names(RegistrationFilter.ALL, new ListOrder(column, true)))
                        .as("%s", column)
                        .containsExactlyInAnyOrder("A", "B", "C");
                assertThat(names(RegistrationFilter.ALL, new ListOrder(column, false)))
                        .hasSize(3);
            }
        }
    }

    @Test
    void each_word_must_stand_in_the_name_the_address_or_the_code() {
        book("amina@mosque.example", "Amina Khan");
        book("amina@school.example", "Amina Begum");
        RegistrationRow khan = rows(RegistrationFilter.text("khan")).getFirst();
        assertThat(names(text("AMINA"))).hasSize(2);
        assertThat(names(text("amina school"))).containsExactly("Amina Begum");
        assertThat(names(text("mosque begum"))).isEmpty();
        assertThat(names(text("khan  amina"))).containsExactly("Amina Khan");
        assertThat(names(text(khan.spokenCode()))).containsExactly("Amina Khan");
        assertThat(names(text(khan.spokenCode().toLowerCase(Locale.ROOT).replace("-", ""))))
                .containsExactly("Amina Khan");
        assertThat(names(text(khan.spokenCode().replace('-', ' ')))).containsExactly("Amina Khan");
        assertThat(names(text(khan.spokenCode() + " amina"))).containsExactly("Amina Khan");
        assertThat(names(text("-"))).isEmpty();
    }

    @Test
    void hostile_text_is_looked_for_literally() {
        book("percent@registrationlist.example.org", "100% Amina");
        book("line@registrationlist.example.org", "A_mina");
        book("emoji@registrationlist.example.org", "Ben 😀");
        book("script@registrationlist.example.org", "<script>alert(1)</script>");
        book("accent@registrationlist.example.org", "José");
        assertThat(names(text("%"))).containsExactly("100% Amina");
        assertThat(names(text("a_m"))).containsExactly("A_mina");
        assertThat(names(text("😀"))).containsExactly("Ben 😀");
        assertThat(names(text("🎉"))).isEmpty();
        assertThat(names(text("<script>"))).containsExactly("<script>alert(1)</script>");
        assertThat(names(text("jose"))).containsExactly("José");
        for (String nothing :
                List.of("' or 1=1 --", "!", "\\", "x".repeat(10_000), "\u202Eanima", "a ".repeat(5_000) + "zz")) {
            assertThat(names(text(nothing))).as(nothing.substring(0, 1)).isEmpty();
        }
        assertThat(names(text("\u0000\u0007 \t")))
                .as("nothing to see is nothing to look for")
                .hasSize(5);
    }

    @Test
    void a_state_of_ticket_and_of_registration_narrows_the_list() {
        String token = book("two@registrationlist.example.org", "Stays", "Goes");
        registrations.giveBack(
                token, registrations.find(token).orElseThrow().places().get(1).id());
        registrations.cancel(book("none@registrationlist.example.org", "Cancelled"));
        assertThat(names(new RegistrationFilter("", TicketState.VALID, null, null, null, null, null, null)))
                .containsExactly("Stays");
        assertThat(names(new RegistrationFilter("", TicketState.CANCELLED, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("Goes", "Cancelled");
        assertThat(names(new RegistrationFilter("", null, RegistrationStatus.ACTIVE, null, null, null, null, null)))
                .containsExactly("Stays", "Goes");
        assertThat(names(new RegistrationFilter(
                        "", TicketState.CANCELLED, RegistrationStatus.CANCELLED, null, null, null, null, null)))
                .containsExactly("Cancelled");
    }

    @Test
    void people_are_found_by_what_they_need() {
        book(
                "needs@registrationlist.example.org",
                new Person("Signs", Set.of(AccessNeed.BSL, AccessNeed.DIET), "", Set.of()),
                new Person("Writes", Set.of(), "Near the door", Set.of()),
                new Person("Nothing", Set.of(), "", Set.of()));
        assertThat(names(wish(new AccessWish(AccessNeed.BSL)))).containsExactly("Signs");
        assertThat(names(wish(new AccessWish(AccessNeed.DIET)))).containsExactly("Signs");
        assertThat(names(wish(new AccessWish(AccessNeed.CHILDCARE)))).isEmpty();
        assertThat(names(wish(AccessWish.ANYTHING))).containsExactlyInAnyOrder("Signs", "Writes");
    }

    @Test
    void needs_are_counted_of_those_who_hold_places() {
        book("one@registrationlist.example.org", new Person("One", Set.of(AccessNeed.BSL), "Near the front", Set.of()));
        registrations.cancel(
                book("gone@registrationlist.example.org", new Person("Gone", Set.of(AccessNeed.BSL), "", Set.of())));
        NeedFigures figures = list.needs(event);
        assertThat(figures.people()).containsOnlyKeys(AccessNeed.BSL).containsEntry(AccessNeed.BSL, 1);
        assertThat(figures.notes()).isEqualTo(1);
        assertThat(list.needs(EventId.random()).isEmpty()).isTrue();
    }

    @Test
    void a_session_that_was_chosen_narrows_the_list_and_is_named_in_the_export() throws IOException {
        ProgrammeSession one = session("Tea and \"talk\"", 10);
        ProgrammeSession other = session("Dance", 12);
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));
        book("chooses@registrationlist.example.org", SampleRegistrations.choosing("Chooses", one.id(), other.id()));
        book("none@registrationlist.example.org", "None");
        var filter = new RegistrationFilter("", null, null, null, other.id(), null, null, null);
        assertThat(names(filter)).containsExactly("Chooses");
        assertThat(rows(filter).getFirst().sessions()).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(csv(RegistrationFilter.ALL))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("\"Tea and \"\"talk\"\"; Dance\""));
    }

    @Test
    void days_of_booking_are_those_of_the_events_own_calendar() {
        // Half past midnight in London, still the day before in UTC.
        clock.set(Instant.parse("2026-09-09T23:30:00Z"));
        book("late@registrationlist.example.org", "Late");
        clock.set(Instant.parse("2026-09-11T22:59:00Z"));
        book("next@registrationlist.example.org", "Next");
        assertThat(names(days(LocalDate.of(2026, 9, 10), null))).containsExactlyInAnyOrder("Late", "Next");
        assertThat(names(days(LocalDate.of(2026, 9, 11), null))).containsExactly("Next");
        assertThat(names(days(null, LocalDate.of(2026, 9, 10)))).containsExactly("Late");
        assertThat(names(days(null, LocalDate.of(2026, 9, 9)))).isEmpty();
    }

    @Test
    void the_pages_of_a_list_stay_as_they_are_while_people_book() {
        RegistrationRows.insert(tables, event, 120, clock.instant());
        FoundPeople found = list.find(query(RegistrationFilter.ALL), ListOrder.NEWEST_FIRST);
        List<RegistrationRow> first = list.rows(found, 0, 50);
        clock.move(Duration.ofSeconds(5));
        book("between@registrationlist.example.org", "Between");
        List<RegistrationRow> second = list.rows(found, 50, 50);
        List<RegistrationRow> last = list.rows(found, 100, 50);
        assertThat(found.people()).isEqualTo(120);
        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(50).doesNotContainAnyElementsOf(last);
        assertThat(last).hasSize(20);
        assertThat(list.rows(found, 120, 50)).isEmpty();
        assertThat(names(RegistrationFilter.ALL)).startsWith("Between").hasSize(121);
    }

    @Test
    void nobody_of_another_event_is_in_the_list() {
        book("here@registrationlist.example.org", "Here");
        EventId other = samples.published("Another", venue);
        assertThat(list.isEmpty(other)).isTrue();
        assertThat(list.isEmpty(event)).isFalse();
        assertThat(list.find(
                                new RegistrationQuery(events.find(other).orElseThrow(), RegistrationFilter.ALL),
                                ListOrder.NEWEST_FIRST)
                        .people())
                .isZero();
    }

    @Test
    void the_export_is_the_list_with_all_columns_in_the_events_time() throws IOException {
        clock.set(Instant.parse("2026-09-09T23:30:00Z"));
        book(
                "formula@registrationlist.example.org",
                new Person("=HYPERLINK(\"evil\")", Set.of(AccessNeed.BSL), "+1, please", Set.of()));
        book("other@registrationlist.example.org", "Other");
        List<String> all = csv(RegistrationFilter.ALL);
        assertThat(all.getFirst()).startsWith("\uFEFF\"Name\",\"Code\",").endsWith("\"Booked (Europe/London)\"");
        assertThat(all).hasSize(1 + names(RegistrationFilter.ALL).size());
        assertThat(csv(text("formula")))
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line)
                        .startsWith("\"'=HYPERLINK(\"\"evil\"\")\",\"")
                        .contains(
                                "\"Valid\",\"Booked\",\"British Sign Language\",\"'+1, please\",\"\",\"formula@list.example.org\",\"English\"")
                        .endsWith("\"2026-09-10 00:30\""));
        assertThat(export.fileName(query(RegistrationFilter.ALL), ExportFormat.CSV))
                .isEqualTo(events.find(event).orElseThrow().slug() + "-registrations-2026-09-10.csv");
    }

    @Test
    void a_spreadsheet_holds_texts_and_times_but_no_formula() throws Exception {
        book("formula@registrationlist.example.org", "=1+1", "😀 <b>&");
        Path file = folder.resolve("list.xlsx");
        export.write(query(RegistrationFilter.ALL), ExportFormat.XLSX, Locale.UK, file);
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")));
            assertThat(texts(sheet.getElementsByTagName("t"))).contains("Name", "=1+1", "😀 <b>&", "Valid");
            assertThat(texts(sheet.getElementsByTagName("f"))).as("formulas").isEmpty();
            assertThat(texts(sheet.getElementsByTagName("v"))).as("times").hasSize(2);
        }
    }

    @Test
    void columns_are_kept_for_who_chose_them_and_nobody_else() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER, Role.MODERATOR));
        assertThat(choices.mine()).isEqualTo(ListColumn.USUAL);
        choices.keep(List.of(ListColumn.EMAIL, ListColumn.HOLDER, ListColumn.BOOKED));
        choices.keep(List.of(ListColumn.BOOKED, ListColumn.EMAIL));
        assertThat(choices.mine()).containsExactly(ListColumn.HOLDER, ListColumn.BOOKED, ListColumn.EMAIL);
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER, Role.ANALYST));
        assertThat(choices.mine()).isEqualTo(ListColumn.USUAL);
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private RegistrationQuery query(RegistrationFilter filter) {
        return new RegistrationQuery(events.find(event).orElseThrow(), filter);
    }

    private List<RegistrationRow> rows(RegistrationFilter filter) {
        FoundPeople found = list.find(query(filter), ListOrder.NEWEST_FIRST);
        return list.rows(found, 0, Integer.MAX_VALUE / 2);
    }

    private List<String> names(RegistrationFilter filter) {
        return rows(filter).stream().map(RegistrationRow::holderName).toList();
    }

    private List<String> names(RegistrationFilter filter, ListOrder order) {
        FoundPeople found = list.find(query(filter), order);
        return list.rows(found, 0, 1_000).stream()
                .map(RegistrationRow::holderName)
                .toList();
    }

    private List<String> csv(RegistrationFilter filter) throws IOException {
        Path file = folder.resolve("list.csv");
        export.write(query(filter), ExportFormat.CSV, Locale.UK, file);
        return List.of(Files.readString(file).split("\r\n"));
    }

    private static RegistrationFilter text(String text) {
        return RegistrationFilter.text(text);
    }

    private static RegistrationFilter wish(AccessWish wish) {
        return new RegistrationFilter("", null, null, wish, null, null, null, null);
    }

    private static RegistrationFilter days(LocalDate from, LocalDate to) {
        return new RegistrationFilter("", null, null, null, null, from, to, null);
    }

    /** Other tests share the outbox. */
    private static String own(String email) {
        return email.replace("@registrationlist.example.org", "@list.example.org");
    }

    private String book(String email, String... names) {
        return ((Registered) registering.book(event, SampleRegistrations.form(own(email), names))).manageToken();
    }

    private String book(String email, Person... people) {
        return ((Registered) registering.book(event, SampleRegistrations.form(own(email), List.of(people))))
                .manageToken();
    }

    private ProgrammeSession session(String title, int hour) {
        var room = venues.find(venue).orElseThrow().rooms().getFirst();
        var placement = new Placement(room.id(), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
        programmes.add(event, new SessionForm(title, "", SessionKind.WORKSHOP, placement, null, "", 5));
        return programmes.draft(event).orElseThrow().sessions().stream()
                .map(draft -> draft.session())
                .filter(session -> session.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
