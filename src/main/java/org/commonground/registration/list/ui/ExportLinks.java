package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.commonground.registration.list.ExportFormat;
import org.commonground.registration.list.RegistrationExport;
import org.commonground.registration.list.RegistrationQuery;

/** Takes the list away as it is filtered. */
class ExportLinks extends Composite<Div> {

    private final RegistrationExport export;
    private final Supplier<RegistrationQuery> query;

    ExportLinks(RegistrationExport export, Supplier<RegistrationQuery> query) {
        this.export = export;
        this.query = query;
        getContent().addClassName("cg-actions");
        getContent()
                .add(
                        link(ExportFormat.CSV, getTranslation("registration.list.exportCsv")),
                        link(ExportFormat.XLSX, getTranslation("registration.list.exportXlsx")));
    }

    private Anchor link(ExportFormat format, String text) {
        Locale locale = getLocale();
        DownloadHandler handler = event -> send(event, format, locale);
        return new Anchor(handler, text);
    }

    /** By way of a file on this machine: whoever is slow to load it must not hold the database. */
    private void send(DownloadEvent event, ExportFormat format, Locale locale) throws IOException {
        RegistrationQuery wanted = query.get();
        Path file = Files.createTempFile("registrations", "." + format.extension());
        try {
            export.write(wanted, format, locale, file);
            event.setFileName(export.fileName(wanted, format));
            event.setContentType(format.contentType());
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
