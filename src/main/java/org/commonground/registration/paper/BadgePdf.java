package org.commonground.registration.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonground.print.Paper;
import org.commonground.print.PrintDocument;
import org.commonground.print.PrintPage;
import org.commonground.print.Tone;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Prints badges, which people wear at an event: of the size A6, with the name large and the ticket's code. */
@Component
public class BadgePdf {

    /** A quarter of it is the white around; the symbol itself is 27 mm wide, and a phone reads 20 well. */
    private static final double QR_MM = 36;

    private final Wording wording;

    BadgePdf(Wording wording) {
        this.wording = wording;
    }

    /** A page of the size A6 for each of these tickets, of which there must be one, in the language of the first. */
    public byte[] pages(List<TicketFace> tickets) {
        Locale locale = tickets.getFirst().locale();
        PrintDocument document = document(tickets, locale);
        tickets.forEach(ticket -> document.singlePage(Paper.A6, badge(ticket, locale)));
        return document.toPdf();
    }

    /** Sheets of the size A4 with four badges each, to be cut apart; all in one language, which is the organisers'. */
    public byte[] sheets(List<TicketFace> tickets, Locale locale) {
        return document(tickets, locale)
                .cutFrom(
                        Paper.A4,
                        Paper.A6,
                        tickets.stream().map(ticket -> badge(ticket, locale)).toList())
                .toPdf();
    }

    private PrintDocument document(List<TicketFace> tickets, Locale locale) {
        return PrintDocument.in(
                locale,
                wording.text(
                        locale,
                        "registration.badge.title",
                        tickets.size(),
                        tickets.getFirst().eventName()));
    }

    private Consumer<PrintPage> badge(TicketFace ticket, Locale locale) {
        return page -> page.paragraph(Tone.KICKER, ticket.organiser())
                .paragraph(Tone.LEAD, ticket.eventName())
                .rule()
                .nameplate(ticket.holder())
                .rule()
                .columns(
                        QR_MM,
                        start -> start.paragraph(TicketTime.of(ticket, locale, wording))
                                .paragraph(ticket.venue()),
                        end -> end.image(
                                        TicketQr.png(ticket.code()),
                                        wording.text(locale, "registration.ticket.qr"),
                                        QR_MM)
                                .paragraph(Tone.CODE, ticket.readableCode()));
    }
}
