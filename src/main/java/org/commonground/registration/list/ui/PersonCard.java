package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.registration.TicketCard;
import org.commonground.registration.TicketState;
import org.commonground.registration.ui.EventText;

/** One person of a registration as organisers see her: without the code that lets in. */
class PersonCard extends Composite<Article> {

    /** @param kind of ticket; empty where all are alike */
    PersonCard(
            TicketCard ticket,
            EventDetails event,
            String kind,
            List<ProgrammeSession> programme,
            Set<SessionId> chosen,
            Runnable rename,
            Runnable giveBack) {
        getContent().addClassNames("cg-card", "reg-ticket");
        var name = new H3(ticket.holderName());
        name.getElement().setAttribute("dir", "auto");
        var state = new Span(getTranslation(ticket.state().key()));
        state.addClassName("cg-badge");
        boolean valid = ticket.state() == TicketState.VALID;
        state.addClassName(valid ? "cg-badge-good" : "cg-badge-bad");
        var code = new Span(ticket.shownSpokenCode());
        code.addClassName("reg-spoken");
        code.getElement().setAttribute("dir", "ltr");
        var line = new Div(state, code);
        line.addClassName("cg-badges");
        getContent().add(name, line);
        if (!kind.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("registration.manage.kind", kind)));
        }
        addNeeds(ticket);
        addSessions(event, programme, chosen);
        if (valid) {
            getContent().add(buttons(ticket, rename, giveBack));
        }
    }

    private void addNeeds(TicketCard ticket) {
        if (!ticket.accessNeeds().isEmpty()) {
            String needs = ticket.accessNeeds().stream()
                    .sorted()
                    .map(need -> getTranslation(need.key()))
                    .collect(Collectors.joining(", "));
            getContent().add(new Paragraph(getTranslation("registration.manage.needs", needs)));
        }
        if (!ticket.accessNote().isEmpty()) {
            var note = new Paragraph(ticket.accessNote());
            note.addClassNames("cg-user-text", "cg-soft");
            note.getElement().setAttribute("dir", "auto");
            getContent().add(note);
        }
    }

    private void addSessions(EventDetails event, List<ProgrammeSession> programme, Set<SessionId> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        List<ProgrammeSession> known = programme.stream()
                .filter(session -> chosen.contains(session.id()))
                .toList();
        known.forEach(session -> list.add(new ListItem(EventText.session(event, session, getLocale()))));
        if (known.size() < chosen.size()) {
            list.add(new ListItem(getTranslation("registration.one.sessionsGone", chosen.size() - known.size())));
        }
        getContent().add(new Paragraph(getTranslation("registration.mail.sessions")), list);
    }

    private Div buttons(TicketCard ticket, Runnable rename, Runnable giveBack) {
        var correct = new Button(getTranslation("registration.one.rename"), click -> rename.run());
        correct.setAriaLabel(getTranslation("registration.one.renameOf", ticket.holderName()));
        var back = new Button(getTranslation("registration.one.giveBack"), click -> giveBack.run());
        back.setAriaLabel(getTranslation("registration.one.giveBackOf", ticket.holderName()));
        back.addThemeVariants(ButtonVariant.ERROR);
        var buttons = new Div(correct, back);
        buttons.addClassName("cg-actions");
        return buttons;
    }
}
