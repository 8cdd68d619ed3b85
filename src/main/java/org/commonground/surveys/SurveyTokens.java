package org.commonground.surveys;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.mail.LinkSource;
import org.commonground.shared.Links;
import org.commonground.shared.Secrets;
import org.springframework.stereotype.Component;

/** Makes a link to an event's survey as a letter leaves. Nothing here is told to whom: the key names the event alone. */
@Component
class SurveyTokens implements LinkSource {

    static final String NAME = "surveys";

    private final SurveyRepository surveys;
    private final SurveyTokenRepository tokens;
    private final EntityManager entities;
    private final Links links;

    SurveyTokens(SurveyRepository surveys, SurveyTokenRepository tokens, EntityManager entities, Links links) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.entities = entities;
        this.links = links;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> make(String key) {
        return path(new EventId(UUID.fromString(key))).map(links::to);
    }

    /** A fresh link without the site's address; empty where the event has no survey. */
    Optional<String> path(EventId event) {
        return surveys.findByEventId(event.value()).map(survey -> {
            String token = Secrets.token();
            entities.persist(new SurveyToken(event, token));
            return SurveyLinks.answer(token);
        });
    }

    @Override
    public void forget(String address) {
        tokens.deleteUnspent(Secrets.sha256(address.substring(address.lastIndexOf('/') + 1)));
    }
}
