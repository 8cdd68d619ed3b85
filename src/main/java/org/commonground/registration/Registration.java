package org.commonground.registration;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;

/** One person's or party's booking of an event. Of its private link only the hash is kept. */
@Entity
@Table(name = "registration_registration")
class Registration {

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private String email;
    private String locale;
    private UUID requestKey;

    @Column(columnDefinition = "binary(32)")
    private byte[] linkHash;

    private int letters;
    private int sequence;
    private Instant createdAt;
    private Instant changedAt;

    @OneToMany(mappedBy = "registration", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Ticket> tickets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Registration() {}

    Registration(
            EventId event,
            UUID requestKey,
            EmailAddress email,
            Locale locale,
            String token,
            List<Person> people,
            Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.status = RegistrationStatus.ACTIVE;
        this.email = email.value();
        this.locale = locale.toLanguageTag();
        this.requestKey = requestKey;
        this.linkHash = Secrets.sha256(token);
        this.letters = 1;
        this.createdAt = now;
        this.changedAt = now;
        people.forEach(person -> tickets.add(new Ticket(this, tickets.size(), person)));
    }

    /** Gives the name on a ticket another spelling; false where there is nothing to change. */
    boolean rename(TicketId ticket, String name, Instant now) {
        boolean renamed = ticket(ticket).map(t -> t.rename(name)).orElse(false);
        if (renamed) {
            changed(now);
        }
        return renamed;
    }

    /** Gives one place back; empty where the ticket holds none any more. */
    Optional<Ticket> giveBack(TicketId id, Instant now) {
        Optional<Ticket> given = ticket(id).filter(Ticket::cancel);
        if (given.isPresent()) {
            changed(now);
            if (places() == 0) {
                status = RegistrationStatus.CANCELLED;
            }
        }
        return given;
    }

    /** Gives all places back; those that were still held. */
    List<Ticket> cancel(Instant now) {
        List<Ticket> given = tickets.stream().filter(Ticket::cancel).toList();
        if (!given.isEmpty()) {
            changed(now);
        }
        status = RegistrationStatus.CANCELLED;
        return given;
    }

    /** The old private link stops working. */
    void replaceLink(String token) {
        linkHash = Secrets.sha256(token);
        letters++;
    }

    private void changed(Instant now) {
        changedAt = now;
        sequence++;
        letters++;
    }

    private Optional<Ticket> ticket(TicketId id) {
        return tickets.stream().filter(ticket -> ticket.id().equals(id)).findFirst();
    }

    /** The tickets that are still valid. */
    List<Ticket> held() {
        return tickets.stream().filter(Ticket::isValid).toList();
    }

    /** How many places it holds. */
    int places() {
        return held().size();
    }

    RegistrationId id() {
        return new RegistrationId(id);
    }

    EventId eventId() {
        return new EventId(eventId);
    }

    RegistrationStatus status() {
        return status;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    /** How many letters about it have been written. */
    int letters() {
        return letters;
    }

    int sequence() {
        return sequence;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    RegistrationDetails details() {
        return new RegistrationDetails(
                id(),
                eventId(),
                status,
                email(),
                tickets.stream().map(Ticket::place).toList(),
                createdAt);
    }

    RegistrationSummary summary() {
        int partySize = places();
        return new RegistrationSummary(
                id(),
                status,
                email(),
                createdAt,
                tickets.stream().map(ticket -> ticket.card(partySize)).toList());
    }

    Party party(List<Party.Member> members) {
        return new Party(id(), email(), locale(), members);
    }

    List<Ticket> tickets() {
        return List.copyOf(tickets);
    }
}
