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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Links;
import org.commonground.shared.Secrets;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends out the links of an event's survey. Which address got which token is known only while the letters are written: the
 * letters are erased once sent, and the stored hashes are made in an order of their own.
 */
@Component
class SurveyDispatch {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyRepository surveys;
    private final EntityManager entities;
    private final Events events;
    private final Outbox outbox;
    private final Wording wording;
    private final Links links;

    SurveyDispatch(
            SurveyRepository surveys,
            EntityManager entities,
            Events events,
            Outbox outbox,
            Wording wording,
            Links links) {
        this.surveys = surveys;
        this.entities = entities;
        this.events = events;
        this.outbox = outbox;
        this.wording = wording;
        this.links = links;
    }

    /**
     * Makes the survey and writes to everybody, once an event: where it has happened, nothing happens again.
     *
     * @param guests one address for each person who arrived; a party's address is in it several times
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(EventId id, Collection<EmailAddress> guests) {
        EventDetails event = events.find(id).orElseThrow();
        if (surveys.findByEventId(id.value()).isPresent()) {
            return;
        }
        var survey = new Survey(id);
        entities.persist(survey);
        // Here and not with the next query, so that of two dispatches at once the second ends before it writes a
        // letter.
        entities.flush();
        Questionnaire.questions(survey.id()).forEach(entities::persist);

        Map<EmailAddress, List<String>> tokens = guests.stream()
                .collect(Collectors.groupingBy(
                        Function.identity(), Collectors.mapping(guest -> Secrets.token(), Collectors.toList())));
        shuffled(tokens.values().stream().flatMap(List::stream))
                .forEach(token -> entities.persist(new SurveyToken(id, token)));
        shuffled(tokens.keySet().stream())
                .forEach(address -> outbox.send(letter(event, address, tokens.getOrDefault(address, List.of()))));
    }

    private Letter letter(EventDetails event, EmailAddress to, List<String> tokens) {
        Locale locale = Locale.ENGLISH;
        String cause = "survey/" + event.id().value() + "/" + HexFormat.of().formatHex(Secrets.sha256(to.value()));
        var letter = new Letter(to, cause, locale, wording.text(locale, "surveys.mail.subject", event.title()))
                .paragraph(wording.text(locale, "surveys.mail.intro", event.title()))
                .paragraph(wording.text(
                        locale, tokens.size() == 1 ? "surveys.mail.one" : "surveys.mail.several", tokens.size()));
        for (int i = 0; i < tokens.size(); i++) {
            letter.button(
                    wording.text(
                            locale, tokens.size() == 1 ? "surveys.mail.button" : "surveys.mail.buttonOfSeveral", i + 1),
                    links.to(SurveyLinks.answer(tokens.get(i))));
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
