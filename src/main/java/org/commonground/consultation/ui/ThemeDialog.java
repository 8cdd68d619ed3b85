package org.commonground.consultation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.consultation.SaveThemeResult.BadName;
import org.commonground.consultation.SaveThemeResult.BadSummary;
import org.commonground.consultation.SaveThemeResult.ChangedMeanwhile;
import org.commonground.consultation.SaveThemeResult.NameTaken;
import org.commonground.consultation.SaveThemeResult.Saved;
import org.commonground.consultation.ThemeDetails;
import org.commonground.consultation.Themes;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.SaveFrame;

/** Names and describes a theme. */
class ThemeDialog extends Dialog {

    private final Themes themes;
    private final ThemeDetails theme;
    private final Runnable saved;
    private final TextField name = new TextField();
    private final TextArea summary = new TextArea();
    private final Checkbox agreed = new Checkbox();
    private final SaveFrame frame;

    ThemeDialog(Themes themes, ThemeDetails theme, Runnable saved) {
        this.themes = themes;
        this.theme = theme;
        this.saved = saved;
        setHeaderTitle(getTranslation("consultation.themes.changeTitle"));
        setWidth("36rem");
        name.setLabel(getTranslation("consultation.themes.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        name.setValue(theme.name());
        summary.setLabel(getTranslation("consultation.themes.summary"));
        summary.setHelperText(getTranslation("consultation.themes.summaryHelp"));
        summary.setMaxLength(Limits.SUMMARY);
        summary.setMinRows(3);
        summary.setManualValidation(true);
        summary.setValue(theme.summary());
        agreed.setLabel(getTranslation("consultation.themes.agreed"));
        agreed.setValue(theme.agreed());
        frame = new SaveFrame(this, this::save, name, summary, agreed);
    }

    private void save() {
        name.setInvalid(false);
        summary.setInvalid(false);
        switch (themes.change(theme.id(), theme.version(), name.getValue(), summary.getValue(), agreed.getValue())) {
            case Saved ok -> {
                close();
                saved.run();
            }
            case BadName bad -> refuse("consultation.themes.badName");
            case NameTaken taken -> refuse("consultation.themes.nameTaken");
            case BadSummary bad -> {
                summary.setErrorMessage(getTranslation("consultation.themes.badSummary", Limits.SUMMARY));
                summary.setInvalid(true);
            }
            case ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key, Limits.NAME));
        name.setInvalid(true);
        name.focus();
    }
}
