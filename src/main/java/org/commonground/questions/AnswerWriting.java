package org.commonground.questions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonground.questions.given.CheckedAnswers.Entry;
import org.commonground.questions.given.FileKind;
import org.commonground.questions.given.GivenFile;
import org.commonground.questions.given.Spot;
import org.commonground.shared.Uuids;
import org.springframework.stereotype.Component;

/** Writes the answers of one booking in as few statements as there can be: a rush of bookings must not feel them. */
@Component
class AnswerWriting {

    /** Rows of one statement; with the longest answers it stays well below what every server takes. */
    private static final int MOST_ROWS = 50;

    private record Row(UUID id, Entry entry) {}

    private final EntityManager entities;

    AnswerWriting(EntityManager entities) {
        this.entities = entities;
    }

    /** @param tickets in the order of the party */
    void write(List<Entry> entries, UUID registration, List<UUID> tickets, Instant now) {
        List<Row> rows =
                entries.stream().map(entry -> new Row(UUID.randomUUID(), entry)).toList();
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + MOST_ROWS));
            insert(some, registration, tickets, now);
        }
        for (Row row : rows) {
            GivenFile file = row.entry().file();
            if (file != null) {
                String mediaType = file.kind().map(FileKind::mediaType).orElseThrow();
                entities.persist(new FileRow(row.id(), mediaType, file.content()));
            }
        }
    }

    private void insert(List<Row> rows, UUID registration, List<UUID> tickets, Instant now) {
        List<String> places = new ArrayList<>();
        for (Row row : rows) {
            places.add(row.entry().kind() == QuestionKind.CONSENT ? "(?, ?, ?, ?, ?)" : "(?, ?, ?, ?, null)");
        }
        Query insert = entities.createNativeQuery(
                "insert into questions_answer (id, question_id, subject_id, answer, agreed_at) values "
                        + String.join(", ", places));
        int place = 1;
        for (Row row : rows) {
            Spot at = row.entry().at();
            UUID subject = at.person() == Spot.PARTY ? registration : tickets.get(at.person());
            insert.setParameter(place++, Uuids.bytes(row.id()));
            insert.setParameter(place++, Uuids.bytes(at.question().value()));
            insert.setParameter(place++, Uuids.bytes(subject));
            insert.setParameter(place++, row.entry().text());
            if (row.entry().kind() == QuestionKind.CONSENT) {
                insert.setParameter(place++, now);
            }
        }
        insert.executeUpdate();
    }
}
