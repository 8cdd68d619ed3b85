package org.commonground.terms;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/** An invitation code as it is stored: in clear, because organisers pass it on whenever they are asked for it. */
@Entity
@Table(name = "terms_invitation_code")
class InvitationCodeRow {

    @Id
    private UUID id;

    private UUID eventId;
    private String code;
    private String forWhom;
    private int held;
    private @Nullable LocalDate releaseOn;

    @Enumerated(EnumType.STRING)
    private InvitationCodeState state;

    /** Null until it is stored, so that storing needs no look whether it is there. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected InvitationCodeRow() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    InvitationCodeRow(EventId event, InvitationForm form) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.code = Secrets.code(InvitationCode.LENGTH);
        this.state = InvitationCodeState.VALID;
        change(form);
    }

    /** Once its places are free for all, only its name changes. */
    final void change(InvitationForm form) {
        forWhom = form.forWhom();
        if (state == InvitationCodeState.VALID) {
            held = form.held();
            releaseOn = form.held() == 0 ? null : form.releaseOn();
        }
    }

    void release() {
        state = InvitationCodeState.RELEASED;
    }

    void withdraw() {
        state = InvitationCodeState.WITHDRAWN;
    }

    InvitationCodeId id() {
        return new InvitationCodeId(id);
    }

    EventId event() {
        return new EventId(eventId);
    }

    InvitationCode details() {
        return new InvitationCode(id(), event(), code, forWhom, held, releaseOn, state, version == null ? 0 : version);
    }
}
