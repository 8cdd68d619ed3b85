package org.commonground.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.surveys.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a visitor of the demonstration answer a survey without mail: the outbox never shows the link of anybody. */
@Service
public class SurveyTrial {

    private static final int MOST = 3;

    private final Demonstration demonstration;
    private final Surveys surveys;
    private final Events events;

    SurveyTrial(Demonstration demonstration, Surveys surveys, Events events) {
        this.demonstration = demonstration;
        this.surveys = surveys;
        this.events = events;
    }

    /** The events asked about, the latest first; none where the page does not answer to this request. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<EventDetails> events(@Nullable HttpServletRequest request) {
        if (!demonstration.isOpenTo(request)) {
            return List.of();
        }
        return RunAs.system(() -> surveys.events().stream()
                .flatMap(id -> events.find(id).stream())
                .sorted(Comparator.comparing(
                                (EventDetails event) -> event.time().start())
                        .reversed())
                .limit(MOST)
                .toList());
    }

    /** The path of a survey link that was sent to nobody; empty as with {@link #events}. */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<String> link(EventId event, @Nullable HttpServletRequest request) {
        return demonstration.isOpenTo(request) ? RunAs.system(() -> surveys.spareLink(event)) : Optional.empty();
    }
}
