package org.commonground.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.commonground.library.CaseStudyId;
import org.commonground.library.StoryAbout;
import org.commonground.library.Writing;
import org.commonground.shared.Limits;

/** Begins a story with its title; nothing is stored before there is one. */
@Route("staff/stories/new")
@RolesAllowed("AUTHOR")
@StyleSheet("library.css")
class NewStoryView extends Composite<Section> implements HasDynamicTitle {

    private final Writing writing;
    private final TextField title = new TextField();
    private final Select<String> language = new Select<>();
    private final Button begin = new Button();

    NewStoryView(Writing writing) {
        this.writing = writing;
        title.setLabel(getTranslation("library.about.title"));
        title.setHelperText(getTranslation("library.about.titleHelp"));
        title.setMaxLength(Limits.NAME);
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        title.setAutofocus(true);
        language.setLabel(getTranslation("library.about.language"));
        language.setItems(StoryAbout.LANGUAGES);
        language.setItemLabelGenerator(tag -> StoryText.language(tag, getLocale()));
        language.setValue("en");
        begin.setText(getTranslation("library.new.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> begin());
        begin.addClickShortcut(Key.ENTER).listenOn(title);
        var form = new Div(title, language, begin);
        form.addClassName("cg-form");
        getContent().addClassNames("cg-page", "lib-writing");
        getContent()
                .add(
                        new H1(getTranslation("library.new.title")),
                        new Paragraph(getTranslation("library.new.intro")),
                        form);
    }

    private void begin() {
        begin.setEnabled(true);
        Optional<CaseStudyId> story = writing.begin(title.getValue(), language.getValue());
        title.setInvalid(story.isEmpty());
        if (story.isEmpty()) {
            title.setErrorMessage(getTranslation("library.about.badTitle", Limits.NAME));
            title.focus();
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(WriteStoryView.path(story.get()), QueryParameters.of("question", "1")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.new.title");
    }
}
