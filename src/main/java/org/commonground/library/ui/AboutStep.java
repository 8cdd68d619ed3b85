package org.commonground.library.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Year;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.StoryAbout;
import org.commonground.library.Writing;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.shared.Limits;
import org.commonground.shared.Topic;

/** What the story is called, and what it is about. */
class AboutStep extends StepForm {

    private final Writing writing;
    private final CaseStudyDetails story;
    private StoryAbout stored;
    private final TextField title = new TextField();
    private final Select<Topic> topic = new Select<>();
    private final ComboBox<Ward> ward = new ComboBox<>();
    private final IntegerField year = new IntegerField();
    private final Select<String> language = new Select<>();

    AboutStep(Writing writing, Wards wards, Clock clock, CaseStudyDetails story) {
        this.writing = writing;
        this.story = story;
        this.stored = story.about();
        StoryAbout about = stored;
        title.setLabel(getTranslation("library.about.title"));
        title.setHelperText(getTranslation("library.about.titleHelp"));
        title.setMaxLength(Limits.NAME);
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        title.setValue(about.title());
        topic.setLabel(getTranslation("library.about.topic"));
        topic.addClassName("cg-required");
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(value -> getTranslation(value.key()));
        topic.setValue(about.topic());
        ward.setLabel(getTranslation("library.about.ward"));
        ward.setHelperText(getTranslation("library.about.wardHelp"));
        ward.setPlaceholder(getTranslation("library.wholeCity"));
        ward.setItems(wards.all());
        ward.setItemLabelGenerator(Ward::name);
        ward.setClearButtonVisible(true);
        if (about.ward() != null) {
            wards.find(about.ward()).ifPresent(ward::setValue);
        }
        int now = Year.now(clock).getValue();
        year.setLabel(getTranslation("library.about.year"));
        year.setHelperText(getTranslation("library.about.yearHelp", String.valueOf(now)));
        year.setMin(StoryAbout.FIRST_YEAR);
        year.setMax(now);
        year.setErrorMessage(getTranslation("library.about.bad.year"));
        year.setRequiredIndicatorVisible(true);
        year.setValue(about.year());
        language.setLabel(getTranslation("library.about.language"));
        language.setItems(StoryAbout.LANGUAGES);
        language.setItemLabelGenerator(tag -> StoryText.language(tag, getLocale()));
        language.setValue(about.language());
        title.addValueChangeListener(change -> save());
        topic.addValueChangeListener(change -> save());
        ward.addValueChangeListener(change -> save());
        year.addValueChangeListener(change -> save());
        language.addValueChangeListener(change -> save());
        getContent().add(title, topic, ward, year, language, status());
    }

    @Override
    boolean save() {
        title.setInvalid(false);
        // A year that cannot be keeps nothing else from being saved.
        boolean badYear = year.isInvalid();
        Ward place = ward.getValue();
        var about = new StoryAbout(
                title.getValue(),
                topic.getValue(),
                place == null ? null : place.code(),
                badYear ? stored.year() : year.getValue(),
                language.getValue());
        boolean saved = show(writing.about(story.id(), stored, about), "title");
        if (saved) {
            stored = about;
            if (badYear) {
                status().setText("");
            }
        }
        return saved && !badYear;
    }

    @Override
    void invalid(String field, String message) {
        switch (field) {
            case "title" -> {
                title.setErrorMessage(message);
                title.setInvalid(true);
            }
            case "year" -> year.setInvalid(true);
            default -> {}
        }
    }
}
