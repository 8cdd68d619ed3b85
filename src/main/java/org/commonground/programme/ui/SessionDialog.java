package org.commonground.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonground.events.EventDetails;
import org.commonground.programme.DraftSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.programme.Track;
import org.commonground.programme.TrackColour;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Adds or changes a session. */
class SessionDialog extends EditDialog {

    private final Programmes programmes;
    private final EventDetails event;
    private final List<Track> tracks;
    private final TextField title = new TextField();
    private final Select<SessionKind> kind = new Select<>();
    private final ComboBox<String> track = new ComboBox<>();
    private final Select<TrackColour> colour = new Select<>();
    private final TextField speakers = new TextField();
    private final TextArea abstractText = new TextArea();
    private final IntegerField signUpCapacity = new IntegerField();

    /**
     * @param session the session to change, null to add one
     * @param fields what the fields hold at first
     */
    SessionDialog(
            Programmes programmes,
            EventDetails event,
            ProgrammeDays days,
            List<Track> tracks,
            @Nullable DraftSession session,
            SessionFields fields,
            Runnable saved) {
        super(event, days, session, fields, saved);
        this.programmes = programmes;
        this.event = event;
        this.tracks = tracks;
        setHeaderTitle(getTranslation(session == null ? "programme.session.add" : "programme.session.edit"));
        text();
        kindAndTrack();
        var more = new Div(signUpCapacity);
        more.addClassName("cg-placement");
        var thread = new Div(track, colour);
        thread.addClassName("cg-placement");
        form.add(title, kind, placement, thread, speakers, abstractText, more);
        open(title::focus);
    }

    private void text() {
        title.setLabel(getTranslation("programme.session.title"));
        title.setMaxLength(Limits.NAME);
        binder.forField(title)
                .withDefaultValidator(false)
                .asRequired(getTranslation("programme.session.titleMissing"))
                .withValidator(
                        value -> !Texts.line(value).isEmpty() && value.length() <= Limits.NAME,
                        getTranslation("programme.session.titleBad", Limits.NAME))
                .bind(fields -> fields.title, (fields, value) -> fields.title = value);
        speakers.setLabel(getTranslation("programme.session.speakers"));
        speakers.setHelperText(getTranslation("programme.session.speakersHelp"));
        speakers.setMaxLength(Limits.SUMMARY);
        binder.forField(speakers)
                .withDefaultValidator(false)
                .withValidator(
                        value -> value.length() <= Limits.SUMMARY,
                        getTranslation("programme.session.tooLong", Limits.SUMMARY))
                .bind(fields -> fields.speakers, (fields, value) -> fields.speakers = value);
        abstractText.setLabel(getTranslation("programme.session.abstract"));
        abstractText.setMaxLength(Limits.TEXT);
        abstractText.setMinRows(4);
        abstractText.setMaxRows(12);
        binder.forField(abstractText)
                .withDefaultValidator(false)
                .withValidator(
                        value -> value.length() <= Limits.TEXT,
                        getTranslation("programme.session.tooLong", Limits.TEXT))
                .bind(fields -> fields.abstractText, (fields, value) -> fields.abstractText = value);
        signUpCapacity.setLabel(getTranslation("programme.session.signUp"));
        signUpCapacity.setHelperText(getTranslation("programme.session.signUpHelp"));
        String bad = getTranslation("programme.session.signUpBad", SessionForm.MOST_PERSONS);
        signUpCapacity.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(bad));
        binder.forField(signUpCapacity)
                .withValidator(value -> value == null || value >= 1 && value <= SessionForm.MOST_PERSONS, bad)
                .bind(fields -> fields.signUpCapacity, (fields, value) -> fields.signUpCapacity = value);
    }

    private void kindAndTrack() {
        kind.setLabel(getTranslation("programme.session.kind"));
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(item -> item == null ? "" : getTranslation(item.key()));
        binder.forField(kind)
                .withValidator(Objects::nonNull, getTranslation("programme.session.kindMissing"))
                .bind(fields -> fields.kind, (fields, value) -> fields.kind = value);
        track.setLabel(getTranslation("programme.session.track"));
        track.setHelperText(getTranslation("programme.session.trackHelp"));
        track.setItems(tracks.stream().map(Track::name).toList());
        track.setAllowCustomValue(true);
        track.setClearButtonVisible(true);
        track.addCustomValueSetListener(custom -> track.setValue(custom.getDetail()));
        track.addValueChangeListener(change -> {
            String name = change.getValue() == null ? "" : change.getValue().strip();
            colour.setVisible(!name.isEmpty());
            tracks.stream()
                    .filter(known -> known.name().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(known -> colour.setValue(known.colour()));
        });
        binder.forField(track)
                .withValidator(
                        value -> value == null || value.length() <= Limits.NAME,
                        getTranslation("programme.session.tooLong", Limits.NAME))
                .bind(
                        fields -> fields.track.isEmpty() ? null : fields.track,
                        (fields, value) -> fields.track = value == null ? "" : value);
        colour.setLabel(getTranslation("programme.session.colour"));
        colour.setHelperText(getTranslation("programme.session.colourHelp"));
        colour.setItems(TrackColour.values());
        colour.setItemLabelGenerator(item -> item == null ? "" : getTranslation(item.key()));
        colour.setRenderer(new ComponentRenderer<>(item -> {
            var badge = new Span(getTranslation(item.key()));
            badge.addClassNames("cg-track-badge", item.styleClass());
            return badge;
        }));
        colour.setVisible(false);
        binder.forField(colour).bind(fields -> fields.colour, (fields, value) -> fields.colour = value);
    }

    @Override
    SessionResult store(SessionFields fields, @Nullable DraftSession session) {
        SessionForm whole = fields.form(days);
        return session == null
                ? programmes.add(event.id(), whole)
                : programmes.change(session.id(), session.version(), whole);
    }

    /**
     * Offers to take the session out of the programme.
     *
     * @param remove asks and removes; it is given what closes this dialog, which stays open where the answer is no
     */
    void offerRemoval(Consumer<Runnable> remove) {
        var button = new Button(getTranslation("programme.session.remove"), click -> remove.accept(this::close));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        getFooter().addComponentAsFirst(button);
    }
}
