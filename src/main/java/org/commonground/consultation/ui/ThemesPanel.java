package org.commonground.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.SaveThemeResult.BadName;
import org.commonground.consultation.SaveThemeResult.BadSummary;
import org.commonground.consultation.SaveThemeResult.ChangedMeanwhile;
import org.commonground.consultation.SaveThemeResult.NameTaken;
import org.commonground.consultation.SaveThemeResult.Saved;
import org.commonground.consultation.ThemeDetails;
import org.commonground.consultation.Themes;
import org.commonground.shared.Limits;

/** The themes of a consultation: how many voices each has, and what is answered. */
class ThemesPanel extends Composite<Section> {

    private final Themes themes;
    private final Answers answers;
    private final ConsultationId consultation;
    private final boolean fixed;
    private final TextField name = new TextField();
    private final Div list = new Div();
    private Runnable changed = () -> {};

    ThemesPanel(Themes themes, Answers answers, ConsultationId consultation, boolean fixed) {
        this.themes = themes;
        this.answers = answers;
        this.consultation = consultation;
        this.fixed = fixed;
        name.setLabel(getTranslation("consultation.themes.new"));
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        var add = new Button(getTranslation("consultation.themes.add"), click -> add());
        add.addClickShortcut(Key.ENTER).listenOn(name);
        var form = new Div(name, add);
        form.addClassName("consultation-new-theme");
        form.setVisible(!fixed);
        list.addClassName("consultation-themes");
        getContent().addClassName("consultation-column");
        getContent().add(new H2(getTranslation("consultation.themes.title")), form, list);
        load();
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    final void load() {
        list.removeAll();
        List<ThemeDetails> found = themes.of(consultation);
        if (found.isEmpty()) {
            var empty = new Paragraph(getTranslation("consultation.themes.none"));
            empty.addClassName("cg-empty");
            list.add(empty);
        }
        found.forEach(theme -> list.add(card(theme)));
    }

    private Component card(ThemeDetails theme) {
        var badges = new Div(answered(theme));
        if (!theme.agreed()) {
            badges.add(Ways.badge(getTranslation("consultation.themes.proposed"), null));
        }
        badges.addClassName("cg-badges");
        var voices = new Span(getTranslation("consultation.themes.voices", theme.voices()));
        voices.addClassName("cg-soft");
        var answer = new Button(getTranslation("consultation.themes.answer"), click -> answer(theme));
        answer.setAriaLabel(getTranslation("consultation.themes.answerNamed", theme.name()));
        var buttons = new Div(answer);
        buttons.addClassName("cg-actions");
        if (!fixed) {
            var change = new Button(getTranslation("consultation.themes.change"), click -> change(theme));
            change.setAriaLabel(getTranslation("consultation.themes.changeNamed", theme.name()));
            change.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(change);
        }
        var card = new Div(new H3(theme.name()), voices, badges, buttons);
        card.addClassName("cg-card");
        return card;
    }

    private Span answered(ThemeDetails theme) {
        var answer = theme.answer();
        if (answer == null) {
            return Ways.badge(getTranslation("consultation.themes.unanswered"), "cg-badge-warn");
        }
        return answer.isPublished()
                ? Ways.badge(
                        getTranslation(
                                "consultation.themes.published",
                                getTranslation(answer.kind().key())),
                        "cg-badge-good")
                : Ways.badge(getTranslation("consultation.themes.draft"), "cg-badge-warn");
    }

    private void add() {
        name.setInvalid(false);
        switch (themes.add(consultation, name.getValue(), "")) {
            case Saved saved -> {
                name.clear();
                refresh();
            }
            case BadName bad -> refuse("consultation.themes.badName");
            case NameTaken taken -> refuse("consultation.themes.nameTaken");
            case BadSummary bad -> throw new IllegalStateException("There was no summary");
            case ChangedMeanwhile changedMeanwhile -> refuse("consultation.edit.fixed");
        }
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key, Limits.NAME));
        name.setInvalid(true);
        name.focus();
    }

    private void answer(ThemeDetails theme) {
        new AnswerDialog(answers, theme, this::refresh).open();
    }

    private void change(ThemeDetails theme) {
        new ThemeDialog(themes, theme, this::refresh).open();
    }

    private void refresh() {
        load();
        changed.run();
    }
}
