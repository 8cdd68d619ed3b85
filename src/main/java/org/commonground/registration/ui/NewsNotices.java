package org.commonground.registration.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.EventNotice;
import org.commonground.events.Events;
import org.commonground.registration.EventNews;

/** Says on an event's page that people are about to be told what has changed. */
@org.springframework.stereotype.Component // Vaadin has another
class NewsNotices implements EventNotice {

    private final EventNews news;
    private final Events events;
    private final Clock clock;

    NewsNotices(EventNews news, Events events, Clock clock) {
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Component> about(EventId event) {
        return news.pending(event)
                .flatMap(pending -> events.find(event)
                        .map(details -> new NewsNotice(pending, details, clock.instant(), () -> news.tellNow(event))));
    }
}
