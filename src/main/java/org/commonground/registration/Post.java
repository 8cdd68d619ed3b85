package org.commonground.registration;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.springframework.stereotype.Component;

/**
 * Mails what is written about a registration. Somebody without a mail address gets nothing, and the history says so: there
 * organisers see what she still has to be told.
 */
@Component
class Post {

    private final Outbox outbox;
    private final History history;
    private final EntityManager entities;

    Post(Outbox outbox, History history, EntityManager entities) {
        this.outbox = outbox;
        this.history = history;
        this.entities = entities;
    }

    /** @param letter is only written where it can be sent */
    void send(Registration registration, Supplier<Letter> letter) {
        send(registration, "", letter);
    }

    /** @param about what the letter says, where the history does not say it anyway */
    void send(Registration registration, String about, Supplier<Letter> letter) {
        if (registration.email().isPresent()) {
            outbox.send(letter.get());
        } else {
            notSent(registration, about);
        }
    }

    /** Notes that there is no address for it. */
    void notSent(Registration registration, String about) {
        // The history refers to the registration, which may be about to be stored.
        entities.flush();
        history.note(registration.id(), HistoryActor.SYSTEM, HistoryKind.NOT_SENT, about);
    }
}
