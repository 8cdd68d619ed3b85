package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.ContributionDetails;
import org.commonground.consultation.ContributionId;
import org.commonground.consultation.Contributions;
import org.commonground.consultation.Contributions.DeskFilter;
import org.commonground.consultation.ThemeDetails;
import org.commonground.consultation.ThemeId;
import org.commonground.consultation.Themes;
import org.jspecify.annotations.Nullable;

/** One contribution after the other, each put under themes by mouse, finger or keyboard. */
class ReaderPanel extends Composite<Section> {

    private static final List<Key> DIGITS = List.of(
            Key.DIGIT_1,
            Key.DIGIT_2,
            Key.DIGIT_3,
            Key.DIGIT_4,
            Key.DIGIT_5,
            Key.DIGIT_6,
            Key.DIGIT_7,
            Key.DIGIT_8,
            Key.DIGIT_9);

    private final Contributions contributions;
    private final Themes themes;
    private final ConsultationId consultation;
    private final boolean fixed;
    private final RadioButtonGroup<DeskFilter> filter = new RadioButtonGroup<>();
    private final Div card = new Div();
    private final Span place = new Span();
    private final CheckboxGroup<ThemeDetails> under = new CheckboxGroup<>();
    private final Button previous = new Button();
    private final Button read = new Button();
    private final Div buttons = new Div();
    private final Paragraph gone = new Paragraph();
    private List<ContributionId> loaded = new ArrayList<>();
    private @Nullable ContributionDetails shown;
    private List<ThemeDetails> choices = List.of();
    private int current;

    /** While the card is being filled: what changes then was changed by nobody. */
    private boolean showing;

    private Runnable changed = () -> {};

    ReaderPanel(Contributions contributions, Themes themes, ConsultationId consultation, boolean fixed) {
        this.contributions = contributions;
        this.themes = themes;
        this.consultation = consultation;
        this.fixed = fixed;
        filter.setLabel(getTranslation("consultation.desk.filter"));
        filter.setItems(DeskFilter.values());
        filter.setItemLabelGenerator(f -> getTranslation("consultation.desk.filter." + f));
        filter.setValue(DeskFilter.ALL);
        filter.addValueChangeListener(change -> load());
        under.setLabel(getTranslation("consultation.desk.under"));
        under.setReadOnly(fixed);
        under.addValueChangeListener(change -> {
            if (!showing) {
                code(change.getOldValue(), change.getValue());
            }
        });
        previous.setText(getTranslation("consultation.desk.previous"));
        previous.addClickListener(click -> step(-1));
        var next = new Button(getTranslation("consultation.desk.next"), click -> step(1));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        read.addClickListener(click -> toggleRead());
        buttons.add(previous, next, read);
        buttons.addClassName("cg-actions");
        card.addClassNames("cg-card", "consultation-reader");
        card.getElement().setAttribute("tabindex", "0");
        card.getElement().setAttribute("role", "group");
        card.getElement().setAttribute("aria-label", getTranslation("consultation.desk.card"));
        place.getElement().setAttribute("role", "status");
        gone.getElement().setAttribute("role", "status");
        gone.addClassNames("cg-notice", "cg-notice-warn");
        gone.setVisible(false);
        var heading = new H2(getTranslation("consultation.desk.contributions"));
        var keys = new Paragraph(getTranslation("consultation.desk.keys"));
        keys.addClassName("cg-soft");
        getContent().addClassName("consultation-column");
        getContent().add(heading, filter, gone, card, keys);
        // Single keys act only while the card has the focus, so that nobody's typing moves the page.
        Shortcuts.addShortcutListener(card, () -> step(1), Key.KEY_J).listenOn(card);
        Shortcuts.addShortcutListener(card, () -> step(-1), Key.KEY_K).listenOn(card);
        Shortcuts.addShortcutListener(card, this::toggleRead, Key.KEY_R).listenOn(card);
        for (int i = 0; i < DIGITS.size(); i++) {
            int index = i;
            Shortcuts.addShortcutListener(card, () -> toggle(index), DIGITS.get(i))
                    .listenOn(card);
        }
        loadThemes();
        filter.setValue(contributions.progress(consultation).read() == 0 ? DeskFilter.ALL : DeskFilter.UNREAD);
        load();
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** After a theme was added or renamed. */
    final void loadThemes() {
        fillThemes();
        show();
    }

    private void fillThemes() {
        choices = themes.of(consultation);
        showing = true;
        under.setItems(choices);
        showing = false;
        under.setItemLabelGenerator(theme -> {
            int number = choices.indexOf(theme) + 1;
            return number <= DIGITS.size()
                    ? getTranslation("consultation.desk.numbered", number, theme.name())
                    : theme.name();
        });
    }

    private void load() {
        loaded = new ArrayList<>(contributions.desk(consultation, filter.getValue()));
        current = 0;
        show();
    }

    private void step(int by) {
        gone.setVisible(false);
        if (current + by >= loaded.size() && by > 0) {
            load();
        } else if (current + by >= 0) {
            current += by;
            show();
        }
        card.getElement().callJsFunction("focus");
    }

    private void show() {
        card.removeAll();
        ContributionDetails contribution = atPlace();
        shown = contribution;
        if (contribution == null) {
            card.add(new Paragraph(getTranslation("consultation.desk.empty." + filter.getValue())));
            return;
        }
        if (!choices.stream().map(ThemeDetails::id).collect(Collectors.toSet()).containsAll(contribution.themes())) {
            fillThemes(); // another analyst has added one
        }
        place.setText(getTranslation("consultation.desk.place", current + 1, loaded.size()));
        var words = Ways.spoken(new Paragraph(contribution.words()), contribution.language());
        words.addClassNames("cg-user-text", "consultation-words");
        under.setVisible(!choices.isEmpty());
        tick(contribution);
        card.add(place, words, facts(contribution), under);
        if (choices.isEmpty()) {
            card.add(new Paragraph(getTranslation("consultation.desk.noThemes")));
        }
        card.add(buttons);
        update(contribution);
    }

    /** As it is now, whoever worked on it meanwhile; what was taken back falls away. */
    private @Nullable ContributionDetails atPlace() {
        while (!loaded.isEmpty()) {
            current = Math.min(current, loaded.size() - 1);
            Optional<ContributionDetails> found = contributions.find(loaded.get(current));
            if (found.isPresent()) {
                return found.get();
            }
            loaded.remove(current);
        }
        return null;
    }

    private void tick(ContributionDetails contribution) {
        showing = true;
        under.setValue(choices.stream()
                .filter(theme -> contribution.themes().contains(theme.id()))
                .collect(Collectors.toSet()));
        showing = false;
    }

    private Div facts(ContributionDetails contribution) {
        var facts = new Div(
                Ways.badge(getTranslation(contribution.method().key()), null),
                Ways.badge(Ways.month(contribution.heardIn(), getLocale()), null));
        Optional.ofNullable(contribution.ward()).ifPresent(ward -> facts.add(Ways.badge(ward, null)));
        Optional.ofNullable(contribution.event()).ifPresent(event -> facts.add(Ways.badge(event, null)));
        facts.add(
                contribution.mayPublish()
                        ? Ways.badge(getTranslation("consultation.desk.mayPublish"), "cg-badge-good")
                        : Ways.badge(getTranslation("consultation.desk.onlyRead"), "cg-badge-warn"));
        facts.add(new Span(getTranslation("consultation.receipt.number", contribution.number())));
        facts.addClassName("cg-badges");
        return facts;
    }

    /** Changes the buttons and leaves the card as it is, so that the keyboard stays where it was. */
    private void update(ContributionDetails contribution) {
        previous.setEnabled(current > 0);
        read.setText(getTranslation(contribution.read() ? "consultation.desk.unread" : "consultation.desk.read"));
        read.setEnabled(!fixed && contribution.themes().isEmpty());
    }

    private void toggle(int index) {
        if (!fixed && shown != null && index < choices.size()) {
            Set<ThemeDetails> wanted = new LinkedHashSet<>(under.getValue());
            ThemeDetails theme = choices.get(index);
            if (!wanted.remove(theme)) {
                wanted.add(theme);
            }
            under.setValue(wanted);
        }
    }

    private void toggleRead() {
        ContributionDetails contribution = shown;
        if (!fixed && contribution != null && contribution.themes().isEmpty()) {
            replace(contributions.markRead(contribution.id(), !contribution.read()));
        }
    }

    private void code(Set<ThemeDetails> before, Set<ThemeDetails> now) {
        if (shown != null) {
            replace(contributions.code(shown.id(), beyond(before, now), beyond(now, before)));
        }
    }

    private static Set<ThemeId> beyond(Set<ThemeDetails> few, Set<ThemeDetails> more) {
        return more.stream()
                .filter(theme -> !few.contains(theme))
                .map(ThemeDetails::id)
                .collect(Collectors.toSet());
    }

    /** Keeps the contribution as it is now; one that was withdrawn meanwhile goes. */
    private void replace(Optional<ContributionDetails> now) {
        gone.setVisible(now.isEmpty());
        gone.setText(getTranslation("consultation.desk.gone"));
        if (now.isPresent()) {
            shown = now.get();
            tick(now.get());
            update(now.get());
        } else {
            load();
        }
        changed.run();
    }
}
