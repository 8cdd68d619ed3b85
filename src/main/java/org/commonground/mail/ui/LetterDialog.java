package org.commonground.mail.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
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

    /** @param home where this site is: what leads there can be followed */
    LetterDialog(Outbox outbox, LetterSummary summary, String home, Runnable changed) {
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
            body.add(text(LinkSource.withoutLinks(letter.plain(), getTranslation("mail.letter.linkLater")), home));
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

    private static Pre text(String plain, String home) {
        var text = new Pre();
        text.addClassName("cg-letter");
        text.getElement().setAttribute("dir", "auto");
        plain.lines().forEach(line -> text.add(line.startsWith(home) ? link(line) : new Text(line), new Text("\n")));
        return text;
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static Anchor download(LetterDetails.File file) {
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(file.content()), file.name(), file.contentType(), file.content().length));
        return new Anchor(handler, file.name());
    }
}
