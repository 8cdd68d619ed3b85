package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.commonground.events.EventDetails;
import org.commonground.registration.PendingNews;
import org.commonground.shared.Wording;

/** How many people will be told of what has changed, and when; they can be told at once. */
class NewsNotice extends Composite<Div> {

    /** From there on an hour alone would not say on which day. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final PendingNews pending;
    private final IntSupplier tell;

    /** @param tell answers how many letters went out */
    NewsNotice(PendingNews pending, EventDetails event, Instant now, IntSupplier tell) {
        this.pending = pending;
        this.tell = tell;
        // Whoever tells looks every few seconds: what is due is done in the next minute.
        Instant at = pending.at().isAfter(now) ? pending.at() : now;
        String time = Duration.between(now, at).compareTo(HALF_A_DAY) < 0
                ? Wording.time(at, event.zone(), getLocale())
                : Wording.dateTime(at, event.zone(), getLocale());
        getContent().addClassNames("cg-notice", "cg-form");
        if (pending.letters() > 0) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("registration.news.waiting", pending.letters(), time)),
                            new Button(getTranslation("registration.news.tell"), click -> ask()));
        }
        addOtherwise();
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("registration.news.sure", pending.letters()));
        dialog.setText(getTranslation("registration.news.sureText"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("registration.news.later"));
        dialog.setConfirmText(getTranslation("registration.news.tell"));
        dialog.addConfirmListener(confirmed -> done(tell.getAsInt()));
        dialog.open();
    }

    private void done(int letters) {
        var told = new Paragraph(getTranslation("registration.news.told", letters));
        told.getElement().setAttribute("role", "status");
        getContent().removeAll();
        getContent().addClassName("cg-notice-good");
        getContent().add(told);
        addOtherwise();
    }

    private void addOtherwise() {
        if (pending.otherwise() > 0) {
            getContent().add(new Paragraph(getTranslation("registration.news.otherwise", pending.otherwise())));
        }
    }
}
