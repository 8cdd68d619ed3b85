package org.commonground.checkin.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.checkin.Guest;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.checkin.Presentation;
import org.commonground.checkin.RefusalReason;
import org.commonground.checkin.ScanAnswer;
import org.commonground.checkin.Standing;
import org.commonground.shared.AccessNeed;
import org.jspecify.annotations.Nullable;

/** The JSON of the door's API; frontend/door/api.ts is its other side. */
final class DoorMessages {

    private DoorMessages() {}

    record Pair(@NotNull @Size(max = 200) String code) {}

    record PairedPhone(String token, String device, EventTime event, DoorName door, Instant expiresAt) {

        static PairedPhone of(Paired paired) {
            return new PairedPhone(
                    paired.token(),
                    paired.device(),
                    new EventTime(
                            paired.event(),
                            paired.time().start(),
                            paired.time().end(),
                            paired.zone().getId()),
                    new DoorName(paired.doorId().value(), paired.door()),
                    paired.expiresAt());
        }
    }

    record EventTime(String name, Instant startsAt, Instant endsAt, String zone) {}

    record DoorName(UUID id, String name) {}

    record Scans(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid OneScan> scans) {}

    /**
     * @param id made by the phone, unique to this presentation
     * @param code as read or typed, or the fingerprint of what cannot be a ticket
     * @param scannedAt by the phone's clock
     * @param offline whether the phone could not ask when it scanned
     */
    record OneScan(
            @NotNull UUID id,
            @NotNull @Size(max = 200) String code,
            @NotNull Instant scannedAt,
            boolean offline) {

        Presentation presentation() {
            return new Presentation(id, code, scannedAt, offline);
        }
    }

    /** @param serverTime by which the phone knows how far its own clock is off */
    record ScansAnswered(List<Answer> answers, int inside, int expected, Instant serverTime) {

        static ScansAnswered of(List<ScanAnswer> answers, Standing standing, Instant now) {
            return new ScansAnswered(
                    answers.stream().map(Answer::of).toList(), standing.inside(), standing.expected(), now);
        }
    }

    enum Outcome {
        ADMITTED,
        REFUSED
    }

    /**
     * @param reason why it was refused; null when admitted
     * @param ticketKind the name of the kind of ticket, where an event has kinds
     * @param firstAt when it was used, for ALREADY_USED
     * @param firstDoor where it was used, for ALREADY_USED
     */
    record Answer(
            UUID id,
            Outcome outcome,
            @Schema(nullable = true) @Nullable RefusalReason reason,
            @Nullable String name,
            @Nullable String ticketKind,
            @Nullable Integer party,
            Set<AccessNeed> accessNeeds,
            @Nullable Instant firstAt,
            @Nullable String firstDoor) {

        static Answer of(ScanAnswer answer) {
            return switch (answer) {
                case ScanAnswer.Admitted admitted ->
                    of(admitted.scanId(), Outcome.ADMITTED, null, admitted.guest(), null, null);
                case ScanAnswer.Refused refused ->
                    of(
                            refused.scanId(),
                            Outcome.REFUSED,
                            refused.reason(),
                            refused.guest(),
                            refused.firstAt(),
                            refused.firstDoor());
            };
        }

        private static Answer of(
                UUID id,
                Outcome outcome,
                @Nullable RefusalReason reason,
                @Nullable Guest guest,
                @Nullable Instant firstAt,
                @Nullable String firstDoor) {
            return new Answer(
                    id,
                    outcome,
                    reason,
                    guest == null ? null : guest.name(),
                    null,
                    guest == null ? null : guest.party(),
                    guest == null ? Set.of() : guest.accessNeeds(),
                    firstAt,
                    firstDoor);
        }
    }

    /** @param serverTime by which the phone knows how far its own clock is off */
    record Status(int inside, int expected, Instant serverTime) {}
}
