package org.commonground.library.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.library.Byline;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Writing;
import org.commonground.shared.Limits;

/** Under which name the story is shown. */
class AuthorStep extends StepForm {

    private final Writing writing;
    private final CaseStudyDetails story;
    private Byline stored;
    private final TextField name = new TextField();
    private final TextField organisation = new TextField();

    AuthorStep(Writing writing, CaseStudyDetails story) {
        this.writing = writing;
        this.story = story;
        this.stored = story.byline();
        name.setLabel(getTranslation("library.author.name"));
        name.setHelperText(getTranslation("library.author.nameHelp"));
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setValue(story.byline().name());
        organisation.setLabel(getTranslation("library.author.organisation"));
        organisation.setHelperText(getTranslation("library.author.organisationHelp"));
        organisation.setMaxLength(Limits.NAME);
        organisation.setValue(story.byline().organisation());
        name.addValueChangeListener(change -> save());
        organisation.addValueChangeListener(change -> save());
        getContent().add(new Paragraph(getTranslation("library.author.intro")), name, organisation, status());
    }

    @Override
    boolean save() {
        name.setInvalid(false);
        var byline = new Byline(name.getValue(), organisation.getValue());
        boolean saved = show(writing.byline(story.id(), stored, byline), "name");
        if (saved) {
            stored = byline;
        }
        return saved;
    }

    @Override
    void invalid(String field, String message) {
        name.setErrorMessage(message);
        name.setInvalid(true);
    }
}
