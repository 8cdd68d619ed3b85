package org.commonground.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.TextRenderer;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Evidence;
import org.commonground.library.Moderation;
import org.commonground.library.SafetyCheck;

/** Publishes a story that waits, or sends it back. */
class DecisionForm extends ModerationForm {

    private final Moderation moderation;
    private final CaseStudyDetails story;
    private final CheckboxGroup<SafetyCheck> checks = new CheckboxGroup<>();
    private final RadioButtonGroup<Evidence> evidence = new RadioButtonGroup<>();
    private final Button publish = new Button();
    private final Button sendBack = new Button();

    DecisionForm(Moderation moderation, CaseStudyDetails story) {
        super("library.moderation.reason");
        this.moderation = moderation;
        this.story = story;
        checks.setLabel(getTranslation("library.moderation.checks"));
        checks.setItems(SafetyCheck.values());
        checks.setItemLabelGenerator(check -> getTranslation(check.key()));
        checks.addClassName("lib-rungs");
        checks.setManualValidation(true);
        evidence.setLabel(getTranslation("library.moderation.evidence"));
        evidence.setHelperText(
                story.evidence() == null
                        ? getTranslation("library.moderation.noClaim")
                        : getTranslation(
                                "library.moderation.claim",
                                getTranslation(story.evidence().key())));
        evidence.setItems(Evidence.values());
        evidence.setRenderer(new TextRenderer<>(
                rung -> getTranslation(rung.key()) + ": " + getTranslation(rung.key() + ".meaning")));
        evidence.setValue(story.evidence());
        evidence.addClassName("lib-rungs");
        evidence.setManualValidation(true);
        publish.setText(getTranslation("library.moderation.publish"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(click -> publish());
        sendBack.setText(getTranslation("library.moderation.sendBack"));
        sendBack.setDisableOnClick(true);
        sendBack.addClickListener(click -> sendBack());
        getContent()
                .add(
                        new H2(getTranslation("library.moderation.publishTitle")),
                        checks,
                        evidence,
                        publish,
                        new H2(getTranslation("library.moderation.sendBackTitle")),
                        reason,
                        sendBack);
    }

    private void publish() {
        publish.setEnabled(true);
        checks.setInvalid(false);
        Evidence rung = evidence.getValue();
        evidence.setInvalid(rung == null);
        if (rung == null) {
            evidence.setErrorMessage(getTranslation("library.moderation.evidenceMissing"));
            return;
        }
        show(moderation.publish(story.id(), story.version(), rung, checks.getValue()), "library.moderation.published");
    }

    private void sendBack() {
        sendBack.setEnabled(true);
        show(moderation.sendBack(story.id(), story.version(), reason.getValue()), "library.moderation.sentBack");
    }

    @Override
    void checksMissing() {
        checks.setErrorMessage(getTranslation("library.moderation.checksMissing"));
        checks.setInvalid(true);
    }
}
