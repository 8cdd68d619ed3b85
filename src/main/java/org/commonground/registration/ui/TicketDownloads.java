package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;

/** The tickets on the phone and on paper, the badges, and the entry for a calendar. */
class TicketDownloads extends Composite<Div> {

    TicketDownloads(Registrations registrations, String token) {
        var phone = new Anchor(RegistrationLinks.ticket(token), getTranslation("registration.phone.title"));
        phone.setRouterIgnore(true);
        phone.addClassName("cg-button");
        getContent()
                .add(
                        phone,
                        download(
                                "ticket.pdf",
                                "application/pdf",
                                "registration.manage.pdf",
                                () -> registrations.pdf(token)),
                        download(
                                "badges.pdf",
                                "application/pdf",
                                "registration.manage.badges",
                                () -> registrations.badges(token)),
                        download(
                                "event.ics",
                                "text/calendar; charset=UTF-8",
                                "registration.manage.calendar",
                                () -> registrations.calendar(token)));
        getContent().addClassNames("cg-actions", "cg-no-print");
    }

    private Anchor download(String name, String type, String key, Supplier<Optional<byte[]>> content) {
        var handler = DownloadHandler.fromInputStream(event -> content.get()
                .map(bytes -> new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var anchor = new Anchor(handler, getTranslation(key));
        anchor.addClassName("cg-button");
        return anchor;
    }
}
