package org.commonground.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.accounts.RunAs;
import org.commonground.checkin.ScanAnswer.Admitted;
import org.commonground.checkin.ScanAnswer.Refused;
import org.commonground.checkin.ScanRecords.Scan;
import org.commonground.registration.TicketCard;
import org.commonground.shared.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers the codes that are shown at the doors; every presentation goes on the record, also the refused ones. Whoever holds
 * a {@link PairedDevice} has shown its token: that is the permission.
 */
@Service
public class Scanning {

    private static final int TRIES = 5;
    private static final Duration MOST_LATE = Duration.ofDays(7);

    private final TicketDesk desk;
    private final ScanRecords records;
    private final HeadCount headCount;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Scanning(
            TicketDesk desk,
            ScanRecords records,
            HeadCount headCount,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.records = records;
        this.headCount = headCount;
        this.publisher = publisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers what was shown to one phone, in its order, each with a transaction of its own. */
    @PreAuthorize("permitAll()")
    public List<ScanAnswer> present(PairedDevice device, List<Presentation> presentations) {
        return RunAs.system(() -> presentations.stream()
                .map(presentation -> answer(device, presentation))
                .toList());
    }

    /** How full the event of this phone's door is. */
    @PreAuthorize("permitAll()")
    public Standing standing(PairedDevice device) {
        return headCount.of(device.event());
    }

    private ScanAnswer answer(PairedDevice device, Presentation presentation) {
        for (int attempt = 1; ; attempt++) {
            try {
                // A scan that never waited is hardly ever known already; if it is, its record's key says so.
                boolean mayBeKnown = presentation.offline() || attempt > 1;
                return transaction.execute(status -> decide(device, presentation, mayBeKnown));
            } catch (ConcurrencyFailureException | DuplicateKeyException collision) {
                // A deadlock, or a number that was sent before: all of this try is undone, and the next one finds what
                // is
                // stored.
                giveUpAfterTries(attempt, collision);
            }
        }
    }

    private static void giveUpAfterTries(int attempt, DataAccessException collision) {
        if (attempt == TRIES) {
            throw collision;
        }
    }

    private ScanAnswer decide(PairedDevice device, Presentation presentation, boolean mayBeKnown) {
        // The number comes before anything else: an answer that was lost on its way is given again, whatever happened
        // since.
        Optional<Scan> before = mayBeKnown ? records.find(device, presentation.scanId()) : Optional.empty();
        if (before.isPresent()) {
            return again(device, before.get(), presentation);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = momentOf(presentation, now);
        UUID scanId = UUID.randomUUID();
        Optional<TicketCard> card = desk.find(presentation.code(), device.event());
        Optional<RefusalReason> refusal = desk.refuse(card, device.event(), at);
        Arrival first = null;
        if (refusal.isEmpty()) {
            var ticket = card.orElseThrow().ticketId();
            if (!records.arrive(device, ticket, scanId, at)) {
                refusal = Optional.of(RefusalReason.ALREADY_USED);
                first = records.arrival(device.event(), ticket).orElseThrow();
            }
        }
        var scan = new Scan(
                scanId,
                presentation.scanId(),
                card.filter(found -> found.eventId().equals(device.event()))
                        .map(found -> found.ticketId().value())
                        .orElse(null),
                Secrets.sha256(presentation.code()),
                refusal.orElse(null),
                first == null ? null : first.at(),
                first == null ? null : first.door(),
                presentation.offline(),
                at,
                now);
        records.add(device, scan);
        if (refusal.isEmpty()) {
            publisher.publishEvent(
                    new ArrivalRecorded(device.event(), card.orElseThrow().ticketId(), desk.isClosed(device.event())));
        }
        return say(device, scan, card);
    }

    private ScanAnswer again(PairedDevice device, Scan scan, Presentation presentation) {
        boolean sameCode = java.util.Arrays.equals(scan.codeHash(), Secrets.sha256(presentation.code()));
        return say(device, scan, sameCode ? desk.find(presentation.code(), device.event()) : Optional.empty());
    }

    private ScanAnswer say(PairedDevice device, Scan scan, Optional<TicketCard> card) {
        // A ticket of another event names nobody here.
        Guest guest = card.filter(found -> found.eventId().equals(device.event()))
                .map(TicketDesk::guest)
                .orElse(null);
        return scan.reason() == null
                ? new Admitted(scan.clientId(), guest)
                : new Refused(scan.clientId(), scan.reason(), guest, scan.firstAt(), scan.firstDoor());
    }

    /** A phone's clock is believed only of scans that had to wait, and only within reason. */
    private static Instant momentOf(Presentation presentation, Instant now) {
        Instant scannedAt = presentation.scannedAt();
        boolean believed = presentation.offline() && !scannedAt.isAfter(now) && scannedAt.isAfter(now.minus(MOST_LATE));
        return believed ? scannedAt.truncatedTo(ChronoUnit.MICROS) : now;
    }
}
