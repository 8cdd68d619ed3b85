package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.form;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplication
@Timeout(120)
class BadgeSheetsModuleTest {

    @Autowired
    BadgeSheets badges;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    WaitingList waitingList;

    @Autowired
    WaitingListJob job;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    JdbcTemplate tables;

    @Autowired
    MovableClock clock;

    @Test
    void everybody_who_holds_a_place_has_a_badge_and_nobody_else() throws IOException {
        EventId event =
                samples.published(samples.form("Supper", samples.venue()).withCapacity(3));
        String leaving = book(event, "leaving@badges.example.org", "Leaving");
        String pair = book(event, "pair@badges.example.org", "Stays", "Goes");
        registering.bookOrWait(event, form("waits@badges.example.org", "Waits"));
        registrations.giveBack(pair, ticket(pair, "Goes"));
        registrations.cancel(leaving);

        String text = text(event, all(event, null).getFirst());

        assertThat(text).contains("Stays").doesNotContain("Goes", "Leaving", "Waits");
    }

    @Test
    void names_are_in_the_order_of_a_dictionary_and_not_of_a_machine() {
        EventId event = samples.published("Names", samples.venue());
        book(event, "names@badges.example.org", "zara", "Émile", "Özge", "Adam", "eve", "Oscar", "Zoë");

        BadgePart part = all(event, null).getFirst();

        assertThat(names(part)).containsExactly("Adam", "Émile", "eve", "Oscar", "Özge", "zara", "Zoë");
        assertThat(part.firstName()).isEqualTo("Adam");
        assertThat(part.lastName()).isEqualTo("Zoë");
    }

    @Test
    void late_comers_are_who_booked_got_a_place_or_corrected_a_name_since() {
        EventId event = samples.published(samples.form("Late", samples.venue()).withCapacity(4));
        book(event, "early@late.example.org", "Early");
        String renamed = book(event, "renamed@late.example.org", "Renmaed");
        String leaving = book(event, "leaving@late.example.org", "Leaving", "Leaving too");
        String waits = ((Waiting) registering.bookOrWait(event, form("waits@late.example.org", "Waits"))).manageToken();
        clock.set(clock.instant().plus(Duration.ofMinutes(30)));
        Instant printed = clock.instant();
        assertThat(all(event, printed)).isEmpty();

        registrations.rename(renamed, ticket(renamed, "Renmaed"), "Renamed");
        registrations.cancel(leaving);
        job.run();
        assertThat(waitingList.accept(waits)).isInstanceOf(OfferResult.Done.class);
        book(event, "late@late.example.org", "Late");

        assertThat(names(all(event, printed).getFirst())).containsExactly("Late", "Renamed", "Waits");
        assertThat(names(all(event, null).getFirst())).containsExactly("Early", "Late", "Renamed", "Waits");
    }

    @Test
    void a_large_event_comes_in_files_that_are_small_and_together_are_everybody() throws IOException {
        EventId event = samples.published(samples.form("Large", samples.venue()).withCapacity(5_000));
        RegistrationRows.insert(tables, event, 450, clock.instant());

        List<BadgePart> parts = all(event, null);

        assertThat(parts).extracting(part -> part.tickets().size()).containsExactly(200, 200, 50);
        assertThat(parts).extracting(BadgePart::number).containsExactly(1, 201, 401);
        assertThat(parts).extracting(BadgePart::lastNumber).containsExactly(200, 400, 450);
        assertThat(parts.stream().flatMap(part -> part.tickets().stream()))
                .hasSize(450)
                .doesNotHaveDuplicates();
        try (PDDocument last = Loader.loadPDF(pdf(event, parts.getLast()))) {
            assertThat(last.getNumberOfPages()).isEqualTo(13);
        }
    }

    @Test
    void a_file_that_was_listed_leaves_out_who_gave_a_place_back_since_and_spells_names_as_they_are_now()
            throws IOException {
        EventId event = samples.published("Between", samples.venue());
        String pair = book(event, "between@badges.example.org", "Gnoe", "Raneem");
        BadgePart listed = all(event, null).getFirst();

        registrations.giveBack(pair, ticket(pair, "Gnoe"));
        registrations.rename(pair, ticket(pair, "Raneem"), "Raneem Ali");
        assertThat(text(event, listed)).contains("Raneem Ali").doesNotContain("Gnoe");

        registrations.cancel(pair);
        assertThat(As.role(Role.ORGANISER, () -> badges.pdf(details(event), listed, Locale.UK)))
                .isEmpty();
    }

    @Test
    void a_file_of_another_event_has_none_of_these_badges() {
        EventId event = samples.published("Here", samples.venue());
        EventId other = samples.published("There", samples.venue());
        book(event, "here@badges.example.org", "Here");
        BadgePart part = all(event, null).getFirst();

        assertThat(As.role(Role.ORGANISER, () -> badges.pdf(details(other), part, Locale.UK)))
                .isEmpty();
    }

    @Test
    void the_holder_of_a_private_link_gets_the_badges_of_her_party() throws IOException {
        EventId event = samples.published("Party", samples.venue());
        String token = book(event, "party@badges.example.org", "Amina", "Bilal");

        try (PDDocument document = Loader.loadPDF(registrations.badges(token).orElseThrow())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        registrations.cancel(token);
        assertThat(registrations.badges(token)).isEmpty();
        assertThat(registrations.badges("no such link")).isEmpty();
    }

    private String book(EventId event, String email, String... names) {
        return ((Registered) registering.book(event, form(email, names))).manageToken();
    }

    private TicketId ticket(String token, String name) {
        return registrations.find(token).orElseThrow().held().stream()
                .filter(place -> place.holderName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<BadgePart> all(EventId event, @Nullable Instant since) {
        return As.role(Role.ORGANISER, () -> badges.parts(event, since, Locale.UK));
    }

    private List<String> names(BadgePart part) {
        return part.tickets().stream()
                .map(ticket -> tables.queryForObject(
                        "select holder_name from registration_ticket where id = ?", String.class, (Object)
                                Uuids.bytes(ticket.value())))
                .toList();
    }

    private EventDetails details(EventId event) {
        return events.find(event).orElseThrow();
    }

    private byte[] pdf(EventId event, BadgePart part) {
        return As.role(Role.ORGANISER, () -> badges.pdf(details(event), part, Locale.UK))
                .orElseThrow();
    }

    private String text(EventId event, BadgePart part) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(event, part))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
