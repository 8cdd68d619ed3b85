package org.commonground.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.copying.EventPart;
import org.commonground.events.copying.TimeShift;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme of an event as a part of its copy: what is in the draft, as a draft again, whatever of it was released. A session
 * begins at the same time by the clock and takes as long as it did.
 */
@Component
class ProgrammePart implements EventPart {

    /** Sessions that are named in one sentence; the programme's own warnings name all of them. */
    private static final int MOST_NAMES = 10;

    private final SessionRepository sessions;
    private final Events events;
    private final Wording wording;

    ProgrammePart(SessionRepository sessions, Events events, Wording wording) {
        this.sessions = sessions;
        this.events = events;
        this.wording = wording;
    }

    @Override
    public String labelKey() {
        return "programme.tool";
    }

    @Override
    public Optional<String> about(EventId event, Locale locale) {
        int count = sessions.countByEventId(event.value());
        return count == 0 ? Optional.empty() : Optional.of(wording.text(locale, "programme.copy.about", count));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
        EventDetails event = events.find(to).orElseThrow();
        List<SessionRow> copies = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> roomless = new ArrayList<>();
        for (SessionRow session : sessions.ofEvent(from.value())) {
            SessionContent content = session.content();
            Instant start = shift.move(content.startsAt());
            Optional<Room> room = event.venue().room(new RoomId(content.roomId()));
            copies.add(new SessionRow(
                    to,
                    room.map(there -> content.moved(there, start, content.minutes()))
                            .orElseGet(() -> content.moved(start))));
            if (shift.isSkipped(content.startsAt())) {
                skipped.add(wording.text(
                        locale, "programme.copy.at", content.title(), Wording.time(start, event.zone(), locale)));
            }
            if (room.isEmpty()) {
                roomless.add(wording.text(locale, "programme.copy.in", content.title(), content.roomName()));
            }
        }
        sessions.saveAllAndFlush(copies);
        List<String> toLookAt = new ArrayList<>();
        say("programme.copy.skipped", skipped, locale).ifPresent(toLookAt::add);
        say("programme.copy.roomless", roomless, locale).ifPresent(toLookAt::add);
        return toLookAt;
    }

    private Optional<String> say(String key, List<String> named, Locale locale) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join("; ", named.subList(0, Math.min(named.size(), MOST_NAMES)));
        String all = named.size() <= MOST_NAMES
                ? names
                : wording.text(locale, "programme.copy.more", names, named.size() - MOST_NAMES);
        return Optional.of(wording.text(locale, key, named.size(), all));
    }

    @Override
    public int order() {
        return 10;
    }
}
