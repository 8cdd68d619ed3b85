package org.commonground.messages.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.messages.Audience;
import org.commonground.messages.Outlook;
import org.commonground.messages.Timing;

/** Says whom a message would reach, and what they would miss in it, before it is sent. */
class SendQuestion extends ConfirmDialog {

    /** @param send what to do when the answer is yes */
    SendQuestion(
            MessageWords words, Audience audience, Timing timing, Outlook outlook, ReachPanel reach, Runnable send) {
        boolean now = timing instanceof Timing.Now;
        int people = outlook.reach().reached().size();
        setHeader(
                now ? getTranslation("messages.send.question", people) : getTranslation("messages.schedule.question"));
        var facts = new Div(new Paragraph(words.audience(audience) + ". " + reach.sentence(outlook.reach())));
        facts.addClassNames("cg-form", "msg-question");
        setWidth("min(34rem, 94vw)");
        if (!now) {
            facts.add(
                    new Paragraph(getTranslation("messages.schedule.when", words.timing(timing))),
                    new Paragraph(getTranslation("messages.schedule.text")));
        }
        outlook.empty().forEach((placeholder, count) -> {
            var empty = new Paragraph(getTranslation("messages.send.empty", placeholder.typed(), count, people));
            empty.addClassNames("cg-notice", "cg-notice-warn");
            facts.add(empty);
        });
        add(facts);
        setCancelable(true);
        setCancelText(getTranslation("messages.send.back"));
        setConfirmText(now ? getTranslation("messages.form.send", people) : getTranslation("messages.form.schedule"));
        addConfirmListener(confirmed -> send.run());
    }
}
