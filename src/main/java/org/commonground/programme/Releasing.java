package org.commonground.programme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes releases of a programme out of what its draft holds. */
@Component
class Releasing {

    private final ReleaseRepository releases;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Releasing(ReleaseRepository releases, ApplicationEventPublisher publisher, Clock clock) {
        this.releases = releases;
        this.publisher = publisher;
        this.clock = clock;
    }

    Optional<Release> last(EventId id) {
        return releases.findFirstByEventIdOrderByNumberDesc(id.value()).map(ReleaseRow::release);
    }

    Optional<Release> numbered(EventId id, int number) {
        return releases.findByEventIdAndNumber(id.value(), number).map(ReleaseRow::release);
    }

    /** The release that the draft would become, and what is different and doubtful about it. */
    ReleasePreview preview(EventDetails event, List<ProgrammeSession> draft) {
        Optional<Release> last = last(event.id());
        return new ReleasePreview(
                last.map(Release::number).orElse(0) + 1,
                draft,
                ProgrammeDifference.between(last.map(Release::sessions).orElse(List.of()), draft),
                ProgrammeWarning.about(draft, event.time(), event.venue().rooms()));
    }

    /** Within a transaction, which fails where another one takes the same number. */
    ReleaseResult release(
            EventDetails event,
            List<ProgrammeSession> draft,
            String notes,
            ReleasePreview seen,
            boolean warningsAccepted) {
        if (event.status().isOver()) {
            return new ReleaseResult.EventOver();
        }
        ReleasePreview now = preview(event, draft);
        if (now.number() != seen.number() || !now.sessions().equals(seen.sessions())) {
            return new ReleaseResult.ChangedMeanwhile(now);
        }
        if (now.difference().isEmpty()) {
            return new ReleaseResult.NothingNew();
        }
        if (!now.warnings().isEmpty() && !warningsAccepted) {
            return new ReleaseResult.WarningsNotAccepted(now.warnings());
        }
        ReleaseRow row =
                releases.saveAndFlush(new ReleaseRow(event.id(), now.number(), clock.instant(), notes, now.sessions()));
        publisher.publishEvent(new ProgrammeReleased(event.id(), now.number()));
        return new ReleaseResult.Released(row.release());
    }
}
