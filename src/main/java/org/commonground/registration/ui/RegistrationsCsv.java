package org.commonground.registration.ui;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.registration.RegistrationSummary;
import org.commonground.registration.TicketCard;

/** Writes registrations as a table that spreadsheet programs open as text, one line a ticket. */
final class RegistrationsCsv {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RegistrationsCsv() {}

    static byte[] of(List<RegistrationSummary> registrations, ZoneId zone, UnaryOperator<String> text) {
        Stream<String> head = Stream.of(Stream.of(
                        "registration.list.holder",
                        "registration.list.code",
                        "registration.list.state",
                        "registration.list.needs",
                        "registration.list.note",
                        "registration.list.email",
                        "registration.list.booked")
                .map(text)
                .map(RegistrationsCsv::cell)
                .collect(Collectors.joining(",")));
        Stream<String> lines = registrations.stream()
                .flatMap(registration ->
                        registration.tickets().stream().map(ticket -> line(registration, ticket, zone, text)));
        // The mark at the beginning tells spreadsheet programs that it is UTF-8.
        return ("\uFEFF" + Stream.concat(head, lines).collect(Collectors.joining("\r\n")) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(
            RegistrationSummary registration, TicketCard ticket, ZoneId zone, UnaryOperator<String> text) {
        String needs = ticket.accessNeeds().stream()
                .sorted()
                .map(need -> text.apply(need.key()))
                .collect(Collectors.joining("; "));
        return Stream.of(
                        ticket.holderName(),
                        ticket.shownSpokenCode(),
                        text.apply(ticket.state().key()),
                        needs,
                        ticket.accessNote(),
                        registration.email().value(),
                        MOMENT.withZone(zone).format(registration.bookedAt()))
                .map(RegistrationsCsv::cell)
                .collect(Collectors.joining(","));
    }

    /** What begins like a formula is made a text: somebody could book under the name of a command. */
    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
