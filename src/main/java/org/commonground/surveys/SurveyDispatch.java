package org.commonground.surveys;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.commonground.registration.Addressee;
import org.commonground.registration.TicketId;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those who came to an event. No letter holds a link while it waits: {@link SurveyTokens} makes the links as the
 * letters leave, so that no row, and nobody who reads the outbox, ever knows which address got which.
 */
@Component
class SurveyDispatch {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyRepository surveys;
    private final EntityManager entities;
    private final Events events;
    private final Outbox outbox;
    private final Wording wording;

    SurveyDispatch(SurveyRepository surveys, EntityManager entities, Events events, Outbox outbox, Wording wording) {
        this.surveys = surveys;
        this.entities = entities;
        this.events = events;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * Makes the survey and writes to everybody, once an event: where it has happened, or nobody came, nothing happens.
     *
     * @param guests one addressee for each person who arrived; a party's address is in it several times
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(EventId id, Collection<Addressee> guests) {
        EventDetails event = events.find(id).orElseThrow();
        if (guests.isEmpty() || surveys.findByEventId(id.value()).isPresent()) {
            return;
        }
        makeSurvey(id);
        Map<EmailAddress, List<Addressee>> parties = guests.stream().collect(Collectors.groupingBy(Addressee::address));
        shuffled(parties.values().stream())
                .forEach(party ->
                        outbox.send(letter(event, cause(id, party.getFirst()), party.getFirst(), party.size())));
    }

    /** Writes to one person more, of whose arrival was told after the others had been written to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sendLate(EventId id, TicketId ticket, Addressee guest) {
        if (surveys.findByEventId(id.value()).isEmpty()) {
            makeSurvey(id);
        }
        String cause = cause(id, guest) + "/" + ticket.value();
        outbox.send(letter(events.find(id).orElseThrow(), cause, guest, 1));
    }

    private void makeSurvey(EventId id) {
        var survey = new Survey(id);
        entities.persist(survey);
        // Here and not with the next query, so that of two dispatches at once the second ends before it writes a
        // letter.
        entities.flush();
        Questionnaire.questions(survey.id()).forEach(entities::persist);
    }

    private static String cause(EventId event, Addressee to) {
        return "survey/" + event.value() + "/"
                + HexFormat.of().formatHex(Secrets.sha256(to.address().value()));
    }

    /** @param links how many people came with this address */
    private Letter letter(EventDetails event, String cause, Addressee to, int links) {
        Locale locale = to.locale();
        var letter = new Letter(
                        to.address(), cause, locale, wording.text(locale, "surveys.mail.subject", event.title()))
                .paragraph(wording.text(locale, "surveys.mail.intro", event.title()))
                .paragraph(wording.text(locale, links == 1 ? "surveys.mail.one" : "surveys.mail.several", links));
        String label = links == 1 ? "surveys.mail.button" : "surveys.mail.buttonOfSeveral";
        for (int i = 1; i <= links; i++) {
            letter.linkFrom(
                    wording.text(locale, label, i),
                    SurveyTokens.NAME,
                    event.id().value().toString());
        }
        return letter.heading(wording.text(locale, "surveys.mail.privateTitle"))
                .paragraph(wording.text(locale, "surveys.mail.private"))
                .confidential();
    }

    private static <T> List<T> shuffled(Stream<T> things) {
        List<T> list = things.collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(list, RANDOM);
        return list;
    }
}
