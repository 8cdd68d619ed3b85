package org.commonground.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Moderation;

/** Takes a public story down. */
class ArchiveForm extends ModerationForm {

    ArchiveForm(Moderation moderation, CaseStudyDetails story) {
        super("library.moderation.archiveReason");
        var archive = new Button(getTranslation("library.moderation.archive"));
        archive.addThemeVariants(ButtonVariant.ERROR);
        archive.setDisableOnClick(true);
        archive.addClickListener(click -> {
            archive.setEnabled(true);
            show(moderation.archive(story.id(), story.version(), reason.getValue()), "library.moderation.archived");
        });
        getContent().add(new H2(getTranslation("library.moderation.archiveTitle")), reason, archive);
    }

    @Override
    void checksMissing() {
        throw new IllegalStateException("Taking a story down asks for no checks");
    }
}
