package org.commonground.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.EventId;
import org.commonground.programme.SessionId;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.AccessNeed;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/** One person's right to enter. Its code is kept as it is, because the QR picture is drawn from it again. */
@Entity
@Table(name = "registration_ticket")
class Ticket {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Registration registration;

    private UUID eventId;
    private int position;
    private String holderName;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private boolean restorable;
    private String code;
    private String spokenCode;

    @Convert(converter = AccessNeeds.class)
    private Set<AccessNeed> accessNeeds;

    private String accessNote;

    private @Nullable UUID kindId;

    @ElementCollection
    @CollectionTable(name = "registration_sign_up", joinColumns = @JoinColumn(name = "ticket_id"))
    @Column(name = "session_id", nullable = false)
    private Set<UUID> sessions = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Ticket() {}

    Ticket(Registration registration, int position, Person person) {
        this.id = UUID.randomUUID();
        this.registration = registration;
        this.eventId = registration.eventId().value();
        this.position = position;
        this.holderName = person.name();
        this.state = TicketState.VALID;
        this.code = TicketCode.random().value();
        this.spokenCode = SpokenCode.random();
        this.accessNeeds = Set.copyOf(person.accessNeeds());
        this.accessNote = person.accessNote();
        this.kindId = person.kind() == null ? null : person.kind().value();
        person.sessions().forEach(session -> sessions.add(session.value()));
    }

    /** The code stays as it is. False where it is the same name, or the ticket is not valid any more. */
    boolean rename(String name) {
        if (!isValid() || holderName.equals(name)) {
            return false;
        }
        holderName = name;
        return true;
    }

    /** False where it neither was valid nor waited. */
    boolean cancel() {
        if (!isValid() && !isWaiting()) {
            return false;
        }
        state = TicketState.CANCELLED;
        return true;
    }

    /** Other sessions than before; those that stay the same are left alone. */
    void choose(Set<SessionId> chosen) {
        Set<UUID> ids = chosen.stream().map(SessionId::value).collect(Collectors.toSet());
        sessions.retainAll(ids);
        sessions.addAll(ids);
    }

    /** False where it is the same as before, or the ticket is not valid any more. */
    boolean correctAccess(Set<AccessNeed> needs, String note) {
        if (!isValid() || accessNeeds.equals(needs) && accessNote.equals(note)) {
            return false;
        }
        accessNeeds = Set.copyOf(needs);
        accessNote = note;
        return true;
    }

    /** Its holder gave it back and may take that back herself. */
    void mayBeRestored() {
        restorable = true;
    }

    /** Whatever was given back before is gone for good. */
    void isGoneForGood() {
        restorable = false;
    }

    boolean isRestorable() {
        return restorable && state == TicketState.CANCELLED;
    }

    /** It lets its holder in again, by the same code. */
    void restore() {
        state = TicketState.VALID;
        restorable = false;
    }

    /** Lets nobody in before its registration holds places. */
    void await() {
        state = TicketState.WAITING;
    }

    /** From now on it lets its holder in. */
    void confirm() {
        state = TicketState.VALID;
    }

    boolean isValid() {
        return state == TicketState.VALID;
    }

    boolean isWaiting() {
        return state == TicketState.WAITING;
    }

    TicketId id() {
        return new TicketId(id);
    }

    /** Its number in the party, from 0; never changes. */
    int position() {
        return position;
    }

    TicketCode code() {
        return new TicketCode(code);
    }

    String spokenCode() {
        return spokenCode;
    }

    String holderName() {
        return holderName;
    }

    Set<AccessNeed> accessNeeds() {
        return accessNeeds;
    }

    String accessNote() {
        return accessNote;
    }

    /** Null where all tickets of the event are alike. */
    @Nullable
    UUID kindId() {
        return kindId;
    }

    @Nullable
    TicketKindId kind() {
        return kindId == null ? null : new TicketKindId(kindId);
    }

    TicketState state() {
        return state;
    }

    Registration registration() {
        return registration;
    }

    Set<SessionId> sessions() {
        return sessions.stream().map(SessionId::new).collect(Collectors.toSet());
    }

    RegistrationDetails.Place place() {
        return new RegistrationDetails.Place(
                id(),
                holderName,
                state,
                code(),
                SpokenCode.shown(spokenCode),
                Set.copyOf(accessNeeds),
                accessNote,
                sessions(),
                kind());
    }

    Party.Member member() {
        return new Party.Member(id(), holderName, Set.copyOf(accessNeeds), accessNote, sessions());
    }

    TicketCard card(int partySize) {
        return new TicketCard(
                id(),
                registration.id(),
                new EventId(eventId),
                holderName,
                state,
                spokenCode,
                Set.copyOf(accessNeeds),
                accessNote,
                partySize,
                registration.createdAt(),
                kind());
    }
}
