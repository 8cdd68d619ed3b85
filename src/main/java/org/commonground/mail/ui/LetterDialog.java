package org.commonground.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.commonground.mail.LetterDetails;
import org.commonground.mail.LetterState;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.LinkSource;
import org.commonground.mail.Outbox;

/** One letter: what it says, its files, and what the mail server answered. */
class LetterDialog extends Dialog {

    LetterDialog(Outbox outbox, LetterSummary summary, Runnable changed) {
        LetterDetails letter = outbox.read(summary.id());
        setHeaderTitle(summary.subject());
        setWidth("min(44rem, 94vw)");
        var body = new Div(new Paragraph(getTranslation("mail.letter.to", summary.recipient())));
        if (summary.problem() != null) {
            var problem = new Paragraph(getTranslation("mail.letter.problem", summary.problem()));
            problem.addClassNames("cg-notice", "cg-notice-warn");
            body.add(problem);
        }
        if (letter.plain() == null) {
            body.add(new Paragraph(getTranslation("mail.letter.erased")));
        } else {
            var text = new Pre(LinkSource.withoutLinks(letter.plain(), getTranslation("mail.letter.linkLater")));
            text.addClassName("cg-letter");
            body.add(text);
        }
        if (!letter.files().isEmpty()) {
            var files = new UnorderedList();
            letter.files().forEach(file -> files.add(new ListItem(download(file))));
            body.add(files);
        }
        if (letter.filesMissing()) {
            body.add(new Paragraph(getTranslation("mail.letter.filesMissing")));
        }
        add(body);
        if (summary.state() != LetterState.SENT && letter.plain() != null) {
            getFooter().add(new Button(getTranslation("mail.letter.retry"), click -> {
                outbox.retry(summary.id());
                close();
                changed.run();
            }));
        }
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    private static Anchor download(LetterDetails.File file) {
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(file.content()), file.name(), file.contentType(), file.content().length));
        return new Anchor(handler, file.name());
    }
}
