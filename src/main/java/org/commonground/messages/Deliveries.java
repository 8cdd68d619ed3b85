package org.commonground.messages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.mail.LetterProgress;
import org.commonground.mail.LetterState;
import org.commonground.mail.Outbox;
import org.commonground.messages.optout.OptOuts;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a message for each of those it was meant for. */
@Service
public class Deliveries {

    private final MessageRepository messages;
    private final RecipientRows rows;
    private final OptOuts optOuts;
    private final Outbox outbox;

    Deliveries(MessageRepository messages, RecipientRows rows, OptOuts optOuts, Outbox outbox) {
        this.messages = messages;
        this.rows = rows;
        this.optOuts = optOuts;
        this.outbox = outbox;
    }

    /** Everybody it was meant for when its sending began, by name. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<Recipient> of(MessageId id) {
        Message message = messages.findById(id.value()).orElse(null);
        if (message == null || !message.isGathered()) {
            return List.of();
        }
        List<RecipientRows.Row> all = rows.of(id);
        Map<String, LetterProgress> letters = outbox.progress(MessageLetters.causes(id)).stream()
                .collect(Collectors.toMap(LetterProgress::cause, Function.identity()));
        Set<EmailAddress> optedOut = message.purpose().isAboutBooking() ? Set.of() : optedOut(all);
        return all.stream()
                .map(row -> recipient(
                        row,
                        letters.get(MessageLetters.cause(id, row.registration())),
                        row.address() != null && optedOut.contains(row.address()),
                        message.state() == MessageState.CANCELLED))
                .toList();
    }

    /** How many of them there are in each state; states that nobody is in are left out. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Map<RecipientState, Long> figures(MessageId id) {
        return tally(of(id));
    }

    /** As {@link #figures}, of those that were read already. */
    public static Map<RecipientState, Long> tally(List<Recipient> recipients) {
        return recipients.stream()
                .collect(Collectors.groupingBy(
                        Recipient::state, () -> new EnumMap<>(RecipientState.class), Collectors.counting()));
    }

    private Set<EmailAddress> optedOut(List<RecipientRows.Row> all) {
        return optOuts.among(all.stream()
                .map(RecipientRows.Row::address)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Recipient recipient(
            RecipientRows.Row row, @Nullable LetterProgress letter, boolean optedOut, boolean stopped) {
        RecipientState state = switch (row.state()) {
            case WAITING -> stopped ? RecipientState.STOPPED : RecipientState.WAITING;
            case HANDED_OVER -> state(letter, optedOut);
            default -> row.state();
        };
        Optional<LetterProgress> progress = Optional.ofNullable(letter);
        return new Recipient(
                row.registration(),
                row.name(),
                row.address(),
                state,
                progress.map(LetterProgress::sentAt).orElse(null),
                state == RecipientState.UNSUBSCRIBED
                        ? null
                        : progress.map(LetterProgress::problem).orElse(null));
    }

    /** @param optedOut since then; a letter that had not left by then does not leave */
    private static RecipientState state(@Nullable LetterProgress letter, boolean optedOut) {
        if (letter == null || letter.state() == LetterState.WAITING) {
            return RecipientState.HANDED_OVER;
        }
        if (letter.state() == LetterState.SENT) {
            return RecipientState.SENT;
        }
        return optedOut ? RecipientState.UNSUBSCRIBED : RecipientState.FAILED;
    }
}
