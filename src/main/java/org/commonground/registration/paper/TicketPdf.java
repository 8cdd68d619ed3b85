package org.commonground.registration.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.print.Paper;
import org.commonground.print.PrintDocument;
import org.commonground.print.PrintPage;
import org.commonground.print.PrintText;
import org.commonground.print.Tone;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Prints tickets: one accessible A4 page for each person of a party. */
@Component
public class TicketPdf {

    private static final double QR_MM = 52;

    private final Wording wording;

    TicketPdf(Wording wording) {
        this.wording = wording;
    }

    /** All tickets of a party, in the language of the first; there must be at least one. */
    public byte[] of(List<TicketFace> tickets) {
        TicketFace first = tickets.getFirst();
        PrintDocument document = PrintDocument.in(
                first.locale(), wording.text(first.locale(), "registration.ticket.title", first.eventName()));
        for (TicketFace ticket : tickets) {
            document.singlePage(Paper.A4, page -> fill(page, ticket));
        }
        return document.toPdf();
    }

    private void fill(PrintPage page, TicketFace ticket) {
        Locale locale = ticket.locale();
        page.columns(
                QR_MM,
                start -> start.paragraph(Tone.KICKER, text(locale, "registration.ticket.kicker"))
                        .heading(1, ticket.eventName())
                        .paragraph(Tone.LEAD, TicketTime.of(ticket, locale, wording)),
                end -> end.image(TicketQr.png(ticket.code()), text(locale, "registration.ticket.qr"), QR_MM)
                        .paragraph(Tone.CODE, ticket.readableCode())
                        .paragraph(Tone.SMALL, text(locale, "registration.ticket.show")));
        page.rule().facts(facts(ticket)).rule();
        page.heading(2, text(locale, "registration.ticket.bring.heading"))
                .paragraph(
                        text(locale, ticket.mailed() ? "registration.ticket.bring" : "registration.ticket.bringPaper"));
        page.heading(2, text(locale, "registration.ticket.help.heading")).paragraph(help(ticket));
        page.paragraph(Tone.SMALL, text(locale, "registration.ticket.once"));
    }

    private Map<String, PrintText> facts(TicketFace ticket) {
        Locale locale = ticket.locale();
        String needs = ticket.accessNeeds().isEmpty()
                ? text(locale, "registration.ticket.access.none")
                : String.join("\n", ticket.accessNeeds());
        Map<String, PrintText> facts = new LinkedHashMap<>();
        facts.put(text(locale, "registration.ticket.holder"), PrintText.of(ticket.holder()));
        facts.put(text(locale, "registration.ticket.where"), PrintText.of(ticket.venue() + "\n" + ticket.address()));
        facts.put(text(locale, "registration.ticket.access"), PrintText.of(needs));
        facts.put(text(locale, "registration.ticket.organiser"), PrintText.of(ticket.organiser()));
        return facts;
    }

    private String help(TicketFace ticket) {
        if (!ticket.mailed()) {
            return text(ticket.locale(), "registration.ticket.help.paper");
        }
        return ticket.contact().isBlank()
                ? text(ticket.locale(), "registration.ticket.help")
                : wording.text(ticket.locale(), "registration.ticket.help.contact", ticket.contact());
    }

    private String text(Locale locale, String key) {
        return wording.text(locale, key);
    }
}
