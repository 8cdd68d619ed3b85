package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.commonground.registration.PrintedTickets;
import org.commonground.registration.RegistrationId;

/** The tickets of a registration as a file to be printed. */
public class PrintLink extends Anchor {

    public PrintLink(PrintedTickets tickets, RegistrationId id, int places) {
        setText(getTranslation("registration.print", places));
        setHref(DownloadHandler.fromInputStream(event -> tickets.pdf(id)
                .map(bytes -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), "ticket.pdf", "application/pdf", bytes.length))
                .orElseGet(() -> DownloadResponse.error(404))));
        addClassName("cg-button");
    }
}
