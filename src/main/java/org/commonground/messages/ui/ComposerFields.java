package org.commonground.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commonground.messages.Audience;
import org.commonground.messages.MessageForm;
import org.commonground.messages.Problem;
import org.commonground.messages.Purpose;
import org.commonground.messages.template.Placeholder;
import org.commonground.shared.AccessNeed;

/** The fields of a message. */
class ComposerFields extends Composite<Div> {

    final Select<Purpose> purpose = new Select<>();
    final ComboBox<Audience> audience = new ComboBox<>();
    final TextField subject = new TextField();
    final TextArea body = new TextArea();
    final TimingField timing;
    private final ReachPanel reach;
    private final Runnable changed;
    private MessageForm proposed;

    /** While fields are filled by the program, each change is not one of its own. */
    private boolean filling = true;

    /**
     * @param proposals what a message for a purpose begins with
     * @param changed is told after each change
     */
    ComposerFields(
            MessageWords words,
            MessageForm form,
            Function<Purpose, MessageForm> proposals,
            ReachPanel reach,
            Runnable changed) {
        this.reach = reach;
        this.changed = changed;
        this.timing = new TimingField(words, this::tell);
        this.proposed = proposals.apply(form.purpose());
        purpose.setLabel(getTranslation("messages.form.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(value -> getTranslation(value.key()));
        audience.setLabel(getTranslation("messages.form.audience"));
        audience.setItems(audiences(words));
        audience.setItemLabelGenerator(words::audience);
        audience.setManualValidation(true);
        subject.setLabel(getTranslation("messages.form.subject"));
        subject.getElement().setAttribute("dir", "auto");
        subject.setManualValidation(true);
        // No greatest length in the browser: the end of what somebody pasted would be lost unseen, and the rest sent.
        body.setLabel(getTranslation("messages.form.body"));
        body.setHelperText(getTranslation("messages.form.bodyHelp"));
        body.setMinRows(10);
        body.setManualValidation(true);
        body.getElement().setAttribute("dir", "auto");
        fill(form);
        purpose.addValueChangeListener(change -> propose(proposals.apply(change.getValue())));
        List.<HasValue<?, ?>>of(audience, subject, body)
                .forEach(field -> field.addValueChangeListener(change -> tell()));
        audience.addValueChangeListener(change -> audienceHelp());
        audienceHelp();
        getContent().addClassName("cg-form");
        getContent().add(purpose, audience, reach, subject, body, placeholders(), timing);
        purposeHelp();
        filling = false;
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }

    private void fill(MessageForm form) {
        purpose.setValue(form.purpose());
        audience.setValue(form.audience());
        subject.setValue(Objects.requireNonNullElse(form.subject(), ""));
        body.setValue(Objects.requireNonNullElse(form.body(), ""));
        if (form.timing() != null) {
            timing.setValue(form.timing());
        }
    }

    /** What is still as it was proposed changes with the purpose; what somebody wrote stays. */
    private void propose(MessageForm next) {
        boolean wordsAsProposed =
                subject.getValue().equals(proposed.subject()) && body.getValue().equals(proposed.body());
        MessageForm now = form();
        filling = true;
        if (wordsAsProposed) {
            subject.setValue(Objects.requireNonNullElse(next.subject(), ""));
            body.setValue(Objects.requireNonNullElse(next.body(), ""));
        }
        if (Objects.equals(now.audience(), proposed.audience())) {
            audience.setValue(next.audience());
        }
        if (Objects.equals(now.timing(), proposed.timing()) && next.timing() != null) {
            timing.setValue(next.timing());
        }
        proposed = next;
        purposeHelp();
        filling = false;
        changed.run();
    }

    private void purposeHelp() {
        purpose.setHelperText(getTranslation(
                purpose.getValue().isAboutBooking() ? "messages.form.aboutBooking" : "messages.form.canUnsubscribe"));
    }

    /** Who is meant where that might be taken for something else. */
    private void audienceHelp() {
        audience.setHelperText(
                switch (audience.getValue()) {
                    case Audience.Waiting waiting -> getTranslation("messages.form.waitingHelp");
                    case Audience.Answering answering -> getTranslation("messages.form.answeringHelp");
                    case null, default -> null;
                });
    }

    private static List<Audience> audiences(MessageWords words) {
        var all = new ArrayList<Audience>();
        all.add(new Audience.Everybody());
        all.add(new Audience.Arrived());
        all.add(new Audience.NotArrived());
        all.add(new Audience.Waiting());
        words.sessions().forEach(session -> all.add(new Audience.InSession(session.id())));
        words.answers().forEach(choice -> all.add(new Audience.Answering(choice.wish())));
        Arrays.stream(AccessNeed.values()).map(Audience.Needing::new).forEach(all::add);
        return all;
    }

    private Component placeholders() {
        var list = new DescriptionList();
        list.addClassName("cg-facts");
        for (Placeholder placeholder : Placeholder.values()) {
            list.add(new Term(placeholder.typed()), new Description(getTranslation(placeholder.key())));
        }
        var content = new Div(new Paragraph(getTranslation("messages.form.placeholdersHelp")), list);
        content.addClassName("cg-form");
        return new Details(getTranslation("messages.form.placeholders"), content);
    }

    MessageForm form() {
        return new MessageForm(
                purpose.getValue(), subject.getValue(), body.getValue(), audience.getValue(), timing.value());
    }

    ReachPanel reach() {
        return reach;
    }

    void clear() {
        List.<HasValidation>of(audience, subject, body).forEach(field -> field.setInvalid(false));
        timing.clear();
    }

    /** Marks the fields and answers what is said at each. */
    Map<Component, String> mark(List<Problem> problems) {
        clear();
        Map<Component, String> messages = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Component field = switch (problem.field()) {
                case AUDIENCE -> audience;
                case SUBJECT -> subject;
                case BODY -> body;
                case TIMING -> timing.field();
            };
            String message = MessageWords.problem(problem);
            messages.put(field, message);
            if (field instanceof HasValidation validated) {
                validated.setErrorMessage(message);
                validated.setInvalid(true);
            }
        }
        return messages;
    }
}
