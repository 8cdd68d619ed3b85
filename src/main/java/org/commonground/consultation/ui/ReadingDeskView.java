package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.commonground.consultation.Answers;
import org.commonground.consultation.CloseResult.Closed;
import org.commonground.consultation.CloseResult.NotPossible;
import org.commonground.consultation.CloseResult.Unanswered;
import org.commonground.consultation.CloseResult.Unread;
import org.commonground.consultation.ConsultationDetails;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.ConsultationState;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.Contributions;
import org.commonground.consultation.Themes;

/** Where an analyst reads what was said in a consultation, puts it under themes and answers these. */
@Route("staff/consultations/:id")
@RolesAllowed("ANALYST")
@StyleSheet("consultation.css")
class ReadingDeskView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Themes themes;
    private final Answers answers;
    private final ProgressBar bar = new ProgressBar();
    private final Span read = new Span();
    private final Div notice = new Div();
    private String title = "";

    ReadingDeskView(Consultations consultations, Contributions contributions, Themes themes, Answers answers) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.themes = themes;
        this.answers = answers;
        getContent().addClassName("cg-page");
        notice.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ConsultationDetails> found =
                id(event.getRouteParameters().get("id").orElse("")).flatMap(consultations::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private static Optional<ConsultationId> id(String text) {
        try {
            return Optional.of(new ConsultationId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(ConsultationDetails consultation) {
        title = Ways.title(consultation);
        boolean fixed = consultation.state() == ConsultationState.CLOSED;
        var dates = new Span(Ways.dates(consultation, getLocale()));
        dates.addClassName("cg-soft");
        var facts = new Div(Ways.badge(consultation.state()), dates);
        facts.addClassName("cg-actions");
        var head = new Div(new H1(title));
        head.addClassName("cg-head");
        if (!fixed
                && consultation.state() != ConsultationState.STANDING
                && consultation.state() != ConsultationState.PLANNED) {
            head.add(new Button(getTranslation("consultation.desk.close"), click -> confirmClosing(consultation)));
        }
        read.addClassName("consultation-progress-text");
        read.setId("consultation-progress");
        bar.getElement().setAttribute("aria-labelledby", "consultation-progress");
        var progress = new Div(read, bar);
        progress.addClassName("consultation-progress");
        var panel = new ThemesPanel(themes, answers, consultation.id(), fixed);
        var reader = new ReaderPanel(contributions, themes, consultation.id(), fixed);
        reader.whenChanged(() -> {
            panel.load();
            progress(consultation.id());
        });
        panel.whenChanged(reader::loadThemes);
        var desk = new Div(reader, panel);
        desk.addClassName("consultation-desk");
        getContent().removeAll();
        getContent().add(new Anchor("/staff/consultations", getTranslation("consultation.desk.back")), head, facts);
        if (!consultation.question().isEmpty()) {
            getContent().add(new Paragraph(consultation.question()));
        }
        getContent().add(notice, progress, desk);
        progress(consultation.id());
    }

    private void progress(ConsultationId id) {
        var now = contributions.progress(id);
        read.setText(getTranslation("consultation.desk.progress", now.read(), now.all()));
        bar.setValue(now.all() == 0 ? 0 : (double) now.read() / now.all());
    }

    private void confirmClosing(ConsultationDetails consultation) {
        var dialog = new ConfirmDialog(
                getTranslation("consultation.desk.closeTitle"),
                getTranslation("consultation.desk.closeText"),
                getTranslation("consultation.desk.closeYes"),
                event -> close(consultation));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.open();
    }

    private void close(ConsultationDetails consultation) {
        notice.removeAll();
        switch (consultations.close(consultation.id())) {
            case Closed closed -> {
                consultations.find(consultation.id()).ifPresent(this::show);
                say("cg-notice-good", "consultation.desk.closed");
            }
            case Unanswered unanswered -> {
                say("cg-notice-warn", "consultation.desk.unanswered");
                var list = new UnorderedList();
                unanswered.themes().forEach(theme -> list.add(new ListItem(theme)));
                notice.add(list);
            }
            case Unread unread -> say("cg-notice-warn", "consultation.desk.unreadLeft", unread.contributions());
            case NotPossible notPossible -> say("cg-notice-warn", "consultation.desk.notClosable");
        }
    }

    private void say(String style, String key, Object... arguments) {
        notice.setClassName("cg-notice");
        notice.addClassName(style);
        notice.add(new Span(getTranslation(key, arguments)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
