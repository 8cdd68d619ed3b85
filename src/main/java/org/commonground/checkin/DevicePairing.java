package org.commonground.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/** One phone at one door: waiting for its link to be opened, paired, and in the end expired or revoked. */
@Entity
@Table(name = "checkin_device")
class DevicePairing {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "door_id", updatable = false)
    private Door door;

    private UUID eventId;
    private String name;

    @Column(columnDefinition = "binary(32)")
    private byte[] codeHash;

    private Instant codeExpiresAt;

    @Column(columnDefinition = "binary(32)")
    private byte @Nullable [] tokenHash;

    private Instant createdAt;

    @Nullable
    private Instant pairedAt;

    @Nullable
    private Instant lastSeenAt;

    private Instant expiresAt;

    @Nullable
    private Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DevicePairing() {}

    /**
     * @param code only its hash is kept
     * @param expiresAt when the phone stops working by itself
     */
    DevicePairing(Door door, String name, String code, Instant codeExpiresAt, Instant expiresAt, Instant now) {
        this.id = UUID.randomUUID();
        this.door = door;
        this.eventId = door.event().value();
        this.name = name;
        this.codeHash = Secrets.sha256(code);
        this.codeExpiresAt = codeExpiresAt;
        this.expiresAt = expiresAt;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    Door door() {
        return door;
    }

    String name() {
        return name;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean waits(Instant now) {
        return tokenHash == null && revokedAt == null && now.isBefore(codeExpiresAt) && now.isBefore(expiresAt);
    }

    boolean isGood(Instant now) {
        return tokenHash != null && revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    DeviceDetails details(Instant now) {
        DeviceDetails.State state;
        if (revokedAt != null) {
            state = DeviceDetails.State.REVOKED;
        } else if (isGood(now)) {
            state = DeviceDetails.State.PAIRED;
        } else {
            state = waits(now) ? DeviceDetails.State.WAITING : DeviceDetails.State.EXPIRED;
        }
        return new DeviceDetails(
                new DeviceId(id), name, door.name(), state, lastSeenAt, tokenHash == null ? codeExpiresAt : expiresAt);
    }
}
