package org.commonground.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Release;
import org.commonground.programme.SessionKind;
import org.commonground.programme.TrackColour;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Wording;

/**
 * A released programme as the public reads it: by day and start, one under the other. It begins at heading level 3, so that
 * it goes under a page's second-level heading, and prints with all abstracts open.
 */
@StyleSheet("programme.css")
public class ProgrammeList extends Composite<Div> {

    private final ZoneId zone;

    /**
     * @param eventTime when the event takes place
     * @param zone the event's own, in which all times are shown
     */
    public ProgrammeList(Release release, TimeSpan eventTime, ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("cg-programme");
        if (!release.notes().isEmpty()) {
            var notes = new Paragraph(release.notes());
            notes.addClassNames("cg-notice", "cg-user-text");
            notes.getElement().setAttribute("dir", "auto");
            getContent().add(notes);
        }
        var days = new ProgrammeDays(eventTime, zone, release.sessions());
        Map<LocalDate, List<ProgrammeSession>> byDay = release.sessions().stream()
                .collect(Collectors.groupingBy(days::dayOf, TreeMap::new, Collectors.toList()));
        boolean severalDays = days.all().size() > 1;
        byDay.forEach((day, sessions) -> getContent().add(day(day, sessions, severalDays)));
        var released = new Paragraph(getTranslation(
                "programme.list.release", release.number(), Wording.dateTime(release.releasedAt(), zone, getLocale())));
        released.addClassName("cg-soft");
        getContent().add(released);
    }

    private Section day(LocalDate day, List<ProgrammeSession> sessions, boolean named) {
        var section = new Section();
        section.addClassName("cg-programme-day");
        if (named) {
            section.add(new H3(ProgrammeDays.name(day, getLocale())));
        }
        Map<Instant, List<ProgrammeSession>> byStart = sessions.stream()
                .collect(Collectors.groupingBy(session -> session.time().start(), TreeMap::new, Collectors.toList()));
        byStart.forEach((start, together) -> {
            String time = Wording.time(start, zone, getLocale());
            Component heading = named ? new H4(time) : new H3(time);
            heading.addClassName("cg-programme-time");
            var list = new UnorderedList();
            together.forEach(session -> list.add(item(session, named)));
            var slot = new Div(heading, list);
            slot.addClassName("cg-programme-slot");
            section.add(slot);
        });
        return section;
    }

    private ListItem item(ProgrammeSession session, boolean deeper) {
        Component title = deeper ? new H5(session.title()) : new H4(session.title());
        title.getElement().setAttribute("dir", "auto");
        var until = new Paragraph(getTranslation(
                "programme.session.fromTo",
                Wording.time(session.time().start(), zone, getLocale()),
                Wording.time(session.time().end(), zone, getLocale())));
        until.addClassName("cg-programme-until");
        var item = new ListItem(until, title, SessionFacts.of(session));
        item.addClassName("cg-programme-item");
        item.addClassName(
                (session.track() == null ? TrackColour.SLATE : session.track().colour()).styleClass());
        if (session.kind() == SessionKind.BREAK) {
            item.addClassName("cg-programme-break");
        }
        if (!session.speakers().isEmpty()) {
            var speakers = new Paragraph(getTranslation("programme.list.with", session.speakers()));
            speakers.getElement().setAttribute("dir", "auto");
            item.add(speakers);
        }
        if (!session.abstractText().isEmpty()) {
            var text = new Paragraph(session.abstractText());
            text.addClassName("cg-user-text");
            text.getElement().setAttribute("dir", "auto");
            var more = new NativeDetails(getTranslation("programme.list.about"), text);
            more.getSummary()
                    .getElement()
                    .setAttribute("aria-label", getTranslation("programme.list.aboutNamed", session.title()));
            item.add(more);
        }
        return item;
    }
}
