package org.commonground.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is asked at an event now. Each node remembers it, and one look at its version tells whether that is still right: whoever
 * books at an event without questions pays that one statement.
 */
@Component
class AskedQuestions {

    private static final int MOST_EVENTS = 500;

    /**
     * The questions of an event as of a version of them. Where they were changed while they were read they may be newer; then
     * the version is out of date and nothing is stored against it.
     */
    record Asked(int version, List<BookingQuestion> questions) {

        static final Asked NOTHING = new Asked(0, List.of());
    }

    private final QuestionnaireRepository questionnaires;
    private final QuestionRepository questions;
    private final TransactionTemplate reading;
    private final Clock clock;

    private final Map<UUID, Asked> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Asked> eldest) {
            return size() > MOST_EVENTS;
        }
    };

    AskedQuestions(
            QuestionnaireRepository questionnaires,
            QuestionRepository questions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.clock = clock;
        // Of its own: what a transaction around it has changed may be taken back, and must not be remembered.
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
    }

    Asked at(EventId event) {
        Optional<Integer> version = questionnaires.versionOf(event.value());
        if (version.isEmpty()) {
            return Asked.NOTHING;
        }
        Asked asked = remembered(event.value(), version.get());
        // Nobody is asked what would be erased at once.
        LocalDate today = LocalDate.ofInstant(clock.instant(), EventForm.CITY);
        return new Asked(
                asked.version(),
                asked.questions().stream()
                        .filter(question -> question.purgeOn().isAfter(today))
                        .toList());
    }

    private Asked remembered(UUID event, int version) {
        synchronized (remembered) {
            Asked known = remembered.get(event);
            if (known != null && known.version() == version) {
                return known;
            }
        }
        var read = new Asked(version, read(event));
        synchronized (remembered) {
            remembered.put(event, read);
        }
        return read;
    }

    private List<BookingQuestion> read(UUID event) {
        List<BookingQuestion> read = reading.execute(status -> questions.findByEventId(event).stream()
                .filter(question -> !question.isRetired())
                .sorted(QuestionRow.IN_ORDER)
                .map(QuestionRow::question)
                .toList());
        return read == null ? List.of() : read;
    }
}
