package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.shared.Limits;

/** One ticket: its QR picture, its code to say, whose it is and what goes with it. */
class TicketPanel extends Composite<Article> {

    /** What the holder can do with it. */
    interface Changes {

        /** False where this cannot be a name. */
        boolean rename(RegistrationDetails.Place place, String name);

        void giveBack(RegistrationDetails.Place place);
    }

    private final Place place;
    private final Changes changes;

    /** @param kind of ticket; empty where all are alike */
    TicketPanel(
            Place place,
            String kind,
            EventDetails event,
            List<ProgrammeSession> sessions,
            byte[] qr,
            boolean changeable,
            Changes changes) {
        this.place = place;
        this.changes = changes;
        getContent().addClassNames("cg-card", "reg-ticket");
        var name = new H3(place.holderName());
        name.getElement().setAttribute("dir", "auto");
        var picture = new Image(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(qr),
                getTranslation("registration.manage.qr", place.holderName()));
        picture.addClassName("reg-qr");
        var label = new Span(getTranslation("registration.spokenCode"));
        label.addClassName("cg-soft");
        var code = new Span(place.spokenCode());
        code.addClassName("reg-code");
        code.getElement().setAttribute("dir", "ltr");
        getContent().add(name, picture, new Div(label, code));
        if (!kind.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("registration.manage.kind", kind)));
        }
        addNeeds();
        addSessions(event, sessions);
        if (changeable) {
            addChanges();
        }
    }

    private void addNeeds() {
        String needs = place.accessNeeds().stream()
                .sorted()
                .map(need -> getTranslation(need.key()))
                .collect(Collectors.joining(", "));
        if (!needs.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("registration.manage.needs", needs)));
        }
        if (!place.accessNote().isEmpty()) {
            var note = new Paragraph(place.accessNote());
            note.addClassNames("cg-user-text", "cg-soft");
            note.getElement().setAttribute("dir", "auto");
            getContent().add(note);
        }
    }

    private void addSessions(EventDetails event, List<ProgrammeSession> sessions) {
        var chosen = new UnorderedList();
        sessions.stream()
                .filter(session -> place.sessions().contains(session.id()))
                .forEach(session -> chosen.add(new ListItem(EventText.session(event, session, getLocale()))));
        if (chosen.getChildren().findAny().isPresent()) {
            getContent().add(new Paragraph(getTranslation("registration.mail.sessions")), chosen);
        }
    }

    private void addChanges() {
        var field = new TextField(getTranslation("registration.manage.name"));
        field.setMaxLength(Limits.NAME);
        field.setManualValidation(true);
        field.setValue(place.holderName());
        var save = new Button(getTranslation("registration.manage.saveName"));
        save.setAriaLabel(getTranslation("registration.manage.saveNameOf", place.holderName()));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save.setEnabled(true);
            boolean good = changes.rename(place, field.getValue());
            field.setErrorMessage(getTranslation("registration.manage.nameBad", Limits.NAME));
            field.setInvalid(!good);
        });
        var giveBack = new Button(getTranslation("registration.manage.giveBack"));
        giveBack.setAriaLabel(getTranslation("registration.manage.giveBackOf", place.holderName()));
        giveBack.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        giveBack.addClickListener(click -> Confirmation.ask(
                getTranslation("registration.manage.giveBackSure", place.holderName()),
                getTranslation("registration.manage.giveBackText"),
                getTranslation("registration.manage.giveBack"),
                () -> changes.giveBack(place)));
        var actions = new Div(save, giveBack);
        actions.addClassName("cg-actions");
        var change = new Div(field, actions);
        change.addClassNames("cg-form", "cg-no-print");
        getContent().add(change);
    }
}
