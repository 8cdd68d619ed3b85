package org.commonground.terms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms of one event as they are stored; who changes them, or a code of the event, holds this row. */
@Entity
@Table(name = "terms_terms")
class TermsRow {

    @Id
    private UUID eventId;

    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private boolean invitedOnly;
    private boolean approval;
    private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "event_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<TicketKindRow> kinds = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TermsRow() {}

    /** @param newKinds those that were there before are the same objects */
    void change(
            @Nullable Instant opens,
            @Nullable Instant closes,
            boolean onlyInvited,
            boolean withApproval,
            List<TicketKindRow> newKinds) {
        opensAt = opens;
        closesAt = closes;
        invitedOnly = onlyInvited;
        approval = withApproval;
        kinds.retainAll(newKinds);
        newKinds.stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        version++;
    }

    List<TicketKindRow> kinds() {
        return List.copyOf(kinds);
    }

    int version() {
        return version;
    }

    Terms terms() {
        return new Terms(
                opensAt,
                closesAt,
                invitedOnly,
                approval,
                kinds.stream().map(TicketKindRow::kind).toList(),
                version);
    }
}
