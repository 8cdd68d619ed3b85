package org.commonground.programme.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.commonground.programme.ProgrammeWarning;
import org.commonground.shared.Wording;

/** What is doubtful about a programme, in sentences. */
class WarningNotice extends Composite<Div> {

    private final ZoneId zone;

    WarningNotice(List<ProgrammeWarning> warnings, ZoneId zone) {
        this.zone = zone;
        var list = new UnorderedList();
        warnings.forEach(warning -> list.add(new ListItem(text(warning))));
        getContent().add(new Paragraph(getTranslation("programme.warning.title", warnings.size())), list);
        getContent().addClassNames("cg-notice", "cg-notice-warn", "cg-programme-warnings");
    }

    private String text(ProgrammeWarning warning) {
        String start = Wording.dateTime(warning.session().time().start(), zone, getLocale());
        return switch (warning) {
            case ProgrammeWarning.RoomDoubled doubled ->
                getTranslation(
                        "programme.warning.doubled",
                        doubled.session().roomName(),
                        doubled.session().title(),
                        doubled.other().title(),
                        Wording.dateTime(doubled.other().time().start(), zone, getLocale()));
            case ProgrammeWarning.OutsideEvent outside ->
                getTranslation(
                        "programme.warning.outsideNamed", outside.session().title(), start);
            case ProgrammeWarning.RoomTooSmall small ->
                getTranslation(
                        "programme.warning.roomTooSmallNamed",
                        small.session().title(),
                        requireNonNull(small.session().signUpCapacity()),
                        small.session().roomName(),
                        small.roomCapacity());
            case ProgrammeWarning.RoomGone gone ->
                getTranslation(
                        "programme.warning.roomGoneNamed",
                        gone.session().title(),
                        gone.session().roomName());
        };
    }
}
