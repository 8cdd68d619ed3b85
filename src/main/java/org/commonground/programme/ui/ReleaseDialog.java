package org.commonground.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.programme.ReleasePreview;
import org.commonground.programme.ReleaseResult;
import org.commonground.programme.SessionChange;
import org.commonground.programme.SessionPart;
import org.commonground.shared.Limits;
import org.commonground.shared.Wording;

/** Shows what a release would change for the public, and publishes exactly that. */
class ReleaseDialog extends Dialog {

    private final Programmes programmes;
    private final EventDetails event;
    private final Consumer<Release> released;
    private final Div difference = new Div();
    private final Paragraph problem = new Paragraph();
    private final Checkbox accept = new Checkbox();
    private final TextArea notes = new TextArea();
    private final Button publish = new Button();
    private ReleasePreview preview;

    ReleaseDialog(Programmes programmes, EventDetails event, ReleasePreview preview, Consumer<Release> released) {
        this.programmes = programmes;
        this.event = event;
        this.preview = preview;
        this.released = released;
        addClassName("cg-session-dialog");
        setWidth("44rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false); // a note may have been typed
        problem.addClassNames("cg-notice", "cg-notice-warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        accept.setLabel(getTranslation("programme.release.accept"));
        accept.addValueChangeListener(change -> problem.setVisible(false));
        notes.setLabel(getTranslation("programme.release.notes"));
        notes.setHelperText(getTranslation("programme.release.notesHelp"));
        notes.setMaxLength(Limits.SUMMARY);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(click -> publish());
        var form = new Div(problem, difference, accept, notes);
        form.addClassName("cg-form");
        add(form);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), publish);
        show();
    }

    private void show() {
        setHeaderTitle(getTranslation("programme.release.title", preview.number()));
        publish.setText(getTranslation("programme.release.publish", preview.number()));
        difference.removeAll();
        List<SessionChange.Added> added = preview.difference().of(SessionChange.Added.class);
        if (preview.number() == 1) {
            difference.add(new Paragraph(getTranslation("programme.release.first", added.size())));
        } else {
            group("programme.release.added", added, change -> place(change.session()));
            group(
                    "programme.release.moved",
                    preview.difference().of(SessionChange.Moved.class),
                    change ->
                            getTranslation("programme.release.fromTo", place(change.before()), place(change.session()))
                                    + parts(change.parts(), change.before()));
            group(
                    "programme.release.changed",
                    preview.difference().of(SessionChange.Changed.class),
                    change -> place(change.session()) + parts(change.parts(), change.before()));
            group(
                    "programme.release.cancelled",
                    preview.difference().of(SessionChange.Cancelled.class),
                    change -> place(change.session()));
        }
        accept.setVisible(!preview.warnings().isEmpty());
        if (!preview.warnings().isEmpty()) {
            difference.add(new WarningNotice(preview.warnings(), event.zone()));
        }
    }

    private <T extends SessionChange> void group(String key, List<T> changes, Function<T, String> detail) {
        if (changes.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(
                getTranslation("programme.release.line", change.session().title(), detail.apply(change)))));
        difference.add(new H3(getTranslation(key, changes.size())), list);
    }

    private String place(ProgrammeSession session) {
        return getTranslation(
                "programme.release.place",
                Wording.dateTime(session.time().start(), event.zone(), getLocale()),
                session.roomName(),
                session.minutes());
    }

    /** What else people will find changed, and under which title they knew it. */
    private String parts(List<SessionPart> parts, ProgrammeSession before) {
        if (parts.isEmpty()) {
            return "";
        }
        String names = parts.stream()
                .map(part -> getTranslation(part.key(), before.title()))
                .collect(Collectors.joining(", "));
        return getTranslation("programme.release.parts", names);
    }

    private void publish() {
        publish.setEnabled(true);
        if (notes.getValue().length() > Limits.SUMMARY) {
            notes.setErrorMessage(getTranslation("programme.session.tooLong", Limits.SUMMARY));
            notes.setInvalid(true);
            notes.focus();
            return;
        }
        switch (programmes.release(event.id(), notes.getValue(), preview, accept.getValue())) {
            case ReleaseResult.Released done -> {
                close();
                released.accept(done.release());
            }
            case ReleaseResult.EventOver over -> tell("programme.session.eventOver");
            case ReleaseResult.NothingNew nothing -> tell("programme.release.nothing");
            case ReleaseResult.WarningsNotAccepted warnings -> {
                tell("programme.release.mustAccept");
                accept.focus();
            }
            case ReleaseResult.ChangedMeanwhile changed -> {
                preview = changed.now();
                accept.setValue(false);
                show();
                tell("programme.release.changedMeanwhile");
            }
        }
    }

    private void tell(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
        problem.scrollIntoView();
    }
}
