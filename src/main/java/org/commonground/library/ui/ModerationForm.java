package org.commonground.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.commonground.library.ModerateResult;
import org.commonground.library.ModerateResult.ChangedMeanwhile;
import org.commonground.library.ModerateResult.ChecksMissing;
import org.commonground.library.ModerateResult.Done;
import org.commonground.library.ModerateResult.ReasonMissing;
import org.commonground.library.ModerateResult.ReasonTooLong;
import org.commonground.library.Moderation;

/** What the two forms of a moderator have in common: a reason, and how a decision is answered. */
abstract class ModerationForm extends Composite<Div> {

    private static final int MILLISECONDS = 6_000;

    final TextArea reason = new TextArea();
    private final Paragraph problem = StoryText.notice("cg-notice-bad", "");

    ModerationForm(String reasonKey) {
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        reason.setLabel(getTranslation(reasonKey));
        reason.setHelperText(getTranslation("library.moderation.reasonHelp", Moderation.REASON));
        reason.setMinRows(4);
        reason.setWidthFull();
        reason.setManualValidation(true);
        getContent().addClassNames("cg-card", "cg-form", "lib-decision");
        getContent().add(problem);
    }

    /** What is marked when not everything has been checked. */
    abstract void checksMissing();

    final void show(ModerateResult result, String doneKey) {
        problem.setVisible(false);
        reason.setInvalid(false);
        switch (result) {
            case Done done -> {
                var notice = new Notification(getTranslation(doneKey), MILLISECONDS, Notification.Position.TOP_CENTER);
                notice.addThemeVariants(NotificationVariant.SUCCESS);
                notice.open();
                getUI().ifPresent(ui -> ui.navigate("staff/moderation"));
            }
            case ReasonMissing missing -> invalid(getTranslation("library.moderation.reasonMissing"));
            case ReasonTooLong tooLong ->
                invalid(getTranslation("library.step.tooLong", tooLong.length(), tooLong.limit()));
            case ChecksMissing missing -> checksMissing();
            case ChangedMeanwhile changed -> {
                problem.setText(getTranslation("library.moderation.changedMeanwhile"));
                problem.setVisible(true);
            }
        }
    }

    private void invalid(String message) {
        reason.setErrorMessage(message);
        reason.setInvalid(true);
        reason.focus();
    }
}
