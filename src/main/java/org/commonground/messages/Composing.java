package org.commonground.messages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.SignedIn;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.mail.LetterPreview;
import org.commonground.mail.Outbox;
import org.commonground.messages.template.Placeholder;
import org.commonground.registration.Party;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps to write a message: what to begin with, whom it would reach, and how it looks to them. Nobody is written to. */
@Service
public class Composing {

    private final StartingTexts starting;
    private final AudienceReader audiences;
    private final MessageLetters letters;
    private final Events events;
    private final Outbox outbox;
    private final CurrentAccount current;
    private final Clock clock;

    Composing(
            StartingTexts starting,
            AudienceReader audiences,
            MessageLetters letters,
            Events events,
            Outbox outbox,
            CurrentAccount current,
            Clock clock) {
        this.starting = starting;
        this.audiences = audiences;
        this.letters = letters;
        this.events = events;
        this.outbox = outbox;
        this.current = current;
        this.clock = clock;
    }

    /** What a message for this purpose begins with. */
    @PreAuthorize("hasRole('ORGANISER')")
    public MessageForm proposal(Purpose purpose) {
        return starting.of(purpose);
    }

    /** Whom it would reach just now. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Reach reach(EventId event, Purpose purpose, Audience audience) {
        return audiences.reach(event, purpose, audience);
    }

    /** What sending it just now would mean; of words that cannot be read, and of no audience, nothing is foretold. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Outlook outlook(EventId id, MessageForm form) {
        CheckedMessage message = CheckedMessage.of(form);
        EventDetails event = event(id);
        List<Problem> problems = new ArrayList<>(message.toSend(event, clock.instant()));
        Audience audience = message.audience();
        if (audience != null && audiences.isGone(id, audience)) {
            problems.addFirst(new Problem(Problem.Field.AUDIENCE, Problem.Reason.GONE));
        }
        if (audience == null) {
            return new Outlook(problems, new Reach(List.of(), List.of(), List.of()), Map.of());
        }
        Reach reach = audiences.reach(id, message.purpose(), audience);
        Map<Placeholder, Long> empty =
                message.toRead().isEmpty() ? empty(letters.about(event), message.text(), reach.reached()) : Map.of();
        return new Outlook(problems, reach, empty);
    }

    /**
     * The letter as one of the readers would get it.
     *
     * @param reader one of those it would reach; null for an invented one, as if oneself had booked
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public PreviewResult preview(EventId id, MessageForm form, @Nullable RegistrationId reader) {
        CheckedMessage message = CheckedMessage.of(form);
        List<Problem> problems = message.toRead();
        if (!problems.isEmpty()) {
            return new PreviewResult.Invalid(problems);
        }
        Booker shown = reader(id, message, reader);
        return new PreviewResult.Shown(LetterPreview.of(letters.about(event(id))
                .letter(message.text(), shown, current.require().address(), "preview")));
    }

    /** Sends that letter to oneself, marked as a test. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public TestResult test(EventId id, MessageForm form, @Nullable RegistrationId reader) {
        CheckedMessage message = CheckedMessage.of(form);
        List<Problem> problems = message.toRead();
        if (!problems.isEmpty()) {
            return new TestResult.Invalid(problems);
        }
        SignedIn me = current.require();
        String cause = "message-test/" + id.value() + "/" + UUID.randomUUID();
        outbox.send(letters.about(event(id)).test(message.text(), reader(id, message, reader), me.address(), cause));
        return new TestResult.Sent(me.address());
    }

    private Booker reader(EventId event, CheckedMessage message, @Nullable RegistrationId wanted) {
        Audience audience = message.audience();
        if (wanted == null || audience == null) {
            return myself();
        }
        return audiences.reach(event, message.purpose(), audience).reached().stream()
                .filter(booker -> booker.registration().equals(wanted))
                .findFirst()
                .orElseGet(this::myself);
    }

    private Booker myself() {
        SignedIn me = current.require();
        var member = new Party.Member(TicketId.random(), me.displayName(), Set.of(), "", Set.of());
        return new Booker(List.of(new RegistrationId(UUID.randomUUID())), me.address(), Locale.UK, List.of(member));
    }

    private static Map<Placeholder, Long> empty(MessageLetters.About about, MessageText text, List<Booker> readers) {
        var empty = new EnumMap<Placeholder, Long>(Placeholder.class);
        Set<Placeholder> used = text.placeholders();
        for (Booker reader : readers) {
            Map<Placeholder, String> values = about.values(reader);
            used.stream()
                    .filter(placeholder -> values.getOrDefault(placeholder, "").isEmpty())
                    .forEach(placeholder -> empty.merge(placeholder, 1L, Long::sum));
        }
        return empty;
    }

    private EventDetails event(EventId id) {
        return events.find(id).orElseThrow();
    }
}
