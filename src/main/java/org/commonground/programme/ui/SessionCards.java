package org.commonground.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.programme.DraftSession;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.ProgrammeWarning;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The sessions of a day as a list with everything that the grid can do: edit, move, remove. */
class SessionCards extends Composite<UnorderedList> {

    /** What the buttons of a session do. */
    record Actions(Consumer<DraftSession> edit, Consumer<DraftSession> move, Consumer<DraftSession> remove) {}

    private final ZoneId zone;
    private final @Nullable Actions actions;

    /**
     * @param actions null where nothing can be changed any more
     */
    SessionCards(ZoneId zone, @Nullable Actions actions) {
        this.zone = zone;
        this.actions = actions;
        getContent().addClassName("cg-session-cards");
    }

    void show(List<DraftSession> sessions, List<ProgrammeWarning> warnings) {
        getContent().removeAll();
        sessions.forEach(session -> getContent().add(card(session, warnings)));
    }

    private ListItem card(DraftSession draft, List<ProgrammeWarning> warnings) {
        ProgrammeSession session = draft.session();
        var title = new H3(session.title());
        title.getElement().setAttribute("dir", "auto");
        var about = new Div(title, SessionFacts.of(session));
        about.addClassName("cg-session-about");
        warnings.stream()
                .filter(warning -> warning.concerns(draft.id()))
                .map(warning -> warning(warning, draft))
                .forEach(about::add);
        var when = new Span(getTranslation(
                "programme.session.fromTo",
                Wording.time(session.time().start(), zone, getLocale()),
                Wording.time(session.time().end(), zone, getLocale())));
        when.addClassName("cg-session-when");
        var item = new ListItem(when, about);
        if (actions != null) {
            item.add(buttons(draft, actions));
        }
        item.addClassNames(
                "cg-session-card",
                (session.track() == null
                                ? org.commonground.programme.TrackColour.SLATE
                                : session.track().colour())
                        .styleClass());
        return item;
    }

    private Div buttons(DraftSession draft, Actions actions) {
        var buttons = new Div(
                button("programme.session.editShort", "programme.session.editNamed", draft, actions.edit()),
                button("programme.session.moveShort", "programme.session.moveNamed", draft, actions.move()),
                button("programme.session.removeShort", "programme.session.removeNamed", draft, actions.remove()));
        buttons.addClassName("cg-actions");
        return buttons;
    }

    private Component warning(ProgrammeWarning warning, DraftSession about) {
        var text = new Span(
                switch (warning) {
                    case ProgrammeWarning.RoomDoubled doubled ->
                        getTranslation(
                                "programme.warning.doubledWith",
                                doubled.session().id().equals(about.id())
                                        ? doubled.other().title()
                                        : doubled.session().title());
                    case ProgrammeWarning.OutsideEvent outside -> getTranslation("programme.warning.outside");
                    case ProgrammeWarning.RoomTooSmall small ->
                        getTranslation("programme.warning.roomTooSmall", small.roomCapacity());
                    case ProgrammeWarning.RoomGone gone -> getTranslation("programme.warning.roomGone");
                });
        text.addClassNames("cg-badge", "cg-badge-bad");
        return text;
    }

    private Button button(String text, String named, DraftSession session, Consumer<DraftSession> action) {
        var button = new Button(getTranslation(text), click -> action.accept(session));
        button.setAriaLabel(getTranslation(named, session.session().title()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
