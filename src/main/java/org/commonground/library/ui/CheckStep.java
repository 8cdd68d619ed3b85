package org.commonground.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Set;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Gap;
import org.commonground.library.SubmitResult.ChangedMeanwhile;
import org.commonground.library.SubmitResult.Closed;
import org.commonground.library.SubmitResult.Incomplete;
import org.commonground.library.SubmitResult.Submitted;
import org.commonground.library.Writing;
import org.commonground.places.Wards;

/** The story as it will look, what it still lacks, and the button that sends it. */
class CheckStep extends StepForm {

    private static final int MILLISECONDS = 8_000;

    private final Writing writing;
    private final CaseStudyDetails story;
    private final Div gaps = new Div();
    private final Checkbox mayShare = new Checkbox();
    private final Paragraph problem = StoryText.notice("cg-notice-bad", "");
    private final Button send = new Button();

    CheckStep(Writing writing, Wards wards, CaseStudyDetails story) {
        this.writing = writing;
        this.story = story;
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        mayShare.setLabel(getTranslation("library.check.mayShare"));
        mayShare.setRequiredIndicatorVisible(true);
        send.setText(getTranslation("library.check.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        gaps.addClassNames("cg-notice", "cg-notice-warn");
        var heading = new H2(getTranslation("library.check.preview"));
        var preview = new Div(new StoryArticle(story, wards, false));
        preview.addClassName("lib-preview");
        getContent().removeClassName("cg-form");
        getContent().addClassName("lib-check");
        getContent().add(gaps, heading, preview, mayShare, problem, send);
        show(story.gaps());
    }

    private void show(Set<Gap> missing) {
        gaps.removeAll();
        gaps.setVisible(!missing.isEmpty());
        send.setVisible(missing.isEmpty());
        mayShare.setVisible(missing.isEmpty());
        if (!missing.isEmpty()) {
            var list = new UnorderedList();
            missing.forEach(gap ->
                    list.add(new ListItem(WriteStoryView.link(story.id(), Step.of(gap), getTranslation(gap.key())))));
            gaps.add(new Paragraph(getTranslation("library.check.missing")), list);
        }
    }

    private void send() {
        send.setEnabled(true);
        problem.setVisible(false);
        if (!mayShare.getValue()) {
            problem(getTranslation("library.check.mayShareMissing"));
            mayShare.focus();
            return;
        }
        switch (writing.submit(story.id(), story.version())) {
            case Submitted submitted -> {
                var thanks = new Notification(
                        getTranslation("library.check.sent"), MILLISECONDS, Notification.Position.TOP_CENTER);
                thanks.addThemeVariants(NotificationVariant.SUCCESS);
                thanks.open();
                getUI().ifPresent(ui -> ui.navigate("staff/stories"));
            }
            case Incomplete incomplete -> show(incomplete.gaps());
            case ChangedMeanwhile changed -> problem(getTranslation("library.step.changedMeanwhile"));
            case Closed closed -> problem(getTranslation("library.step.closed"));
        }
    }

    private void problem(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    @Override
    boolean save() {
        return true;
    }

    @Override
    void invalid(String field, String message) {
        problem(message);
    }
}
