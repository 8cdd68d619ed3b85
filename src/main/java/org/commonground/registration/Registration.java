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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.PhoneNumber;
import org.commonground.shared.Secrets;
import org.commonground.terms.InvitationCode;
import org.jspecify.annotations.Nullable;

/** One person's or party's booking of an event. Of its private link only the hash is kept. */
@Entity
@Table(name = "registration_registration")
class Registration {

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private @Nullable String email;
    private @Nullable String phone;
    private String locale;
    private UUID requestKey;

    @Column(columnDefinition = "binary(32)")
    private byte[] linkHash;

    private @Nullable UUID codeId;
    private boolean heldPlaces;
    private @Nullable String calendarKey;
    private int letters;
    private int sequence;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant waitingSince;
    private int queueNumber;
    private int priority;
    private @Nullable Instant offeredUntil;

    @OneToMany(mappedBy = "registration", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Ticket> tickets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Registration() {}

    Registration(
            EventId event,
            UUID requestKey,
            @Nullable EmailAddress email,
            Locale locale,
            String token,
            List<Person> people,
            Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.status = RegistrationStatus.ACTIVE;
        this.email = email == null ? null : email.value();
        this.locale = locale.toLanguageTag();
        this.requestKey = requestKey;
        this.linkHash = Secrets.sha256(token);
        this.letters = 1;
        this.createdAt = now;
        this.changedAt = now;
        people.forEach(person -> tickets.add(new Ticket(this, tickets.size(), person)));
    }

    /** It was booked by this invitation code, and has places that are held with it where there are any. */
    void bookedBy(InvitationCode code) {
        codeId = code.id().value();
        heldPlaces = code.holds();
    }

    /** The code with which its places were held for it; empty where it has places of the public. */
    Optional<UUID> heldBy() {
        return heldPlaces ? Optional.ofNullable(codeId) : Optional.empty();
    }

    /** An organiser decides whether it gets places. */
    void request() {
        status = RegistrationStatus.REQUESTED;
        tickets.forEach(Ticket::await);
    }

    /** For organisers, where she has no mail address or prefers to be called. */
    void isReachedAt(PhoneNumber number) {
        phone = number.value();
    }

    /** Gives the name on a ticket another spelling; false where there is nothing to change. */
    boolean rename(TicketId ticket, String name, Instant now) {
        boolean renamed = ticket(ticket).map(t -> t.rename(name)).orElse(false);
        if (renamed) {
            changed(now);
        }
        return renamed;
    }

    /**
     * Joins the waiting list with its whole party, for the first time or after its offer lapsed.
     *
     * @param number higher than that of anybody who waits for the same event
     */
    void await(int number, Instant now) {
        status = RegistrationStatus.WAITING;
        waitingSince = now;
        queueNumber = number;
        priority = 0;
        changedAt = now;
        tickets.forEach(Ticket::await);
    }

    /** Keeps places for its party. */
    void offer(Instant until, Instant now) {
        expect(RegistrationStatus.WAITING);
        status = RegistrationStatus.OFFERED;
        offeredUntil = until;
        letters++;
        changedAt = now;
    }

    /** Has its places: those that were offered, or that are free just now. */
    void admit(Instant now) {
        if (status != RegistrationStatus.WAITING) {
            expect(RegistrationStatus.OFFERED);
        }
        status = RegistrationStatus.ACTIVE;
        tickets.stream().filter(Ticket::isWaiting).forEach(Ticket::confirm);
        noLongerWaits(now);
    }

    /** Its offer was not taken in time. */
    void lapse(Instant now) {
        expect(RegistrationStatus.OFFERED);
        status = RegistrationStatus.LAPSED;
        tickets.forEach(Ticket::cancel);
        noLongerWaits(now);
    }

    /** There was no room until the event began. */
    void giveUpWaiting(Instant now) {
        expect(RegistrationStatus.WAITING);
        status = RegistrationStatus.LAPSED;
        tickets.forEach(Ticket::cancel);
        noLongerWaits(now);
    }

    /** Comes before all who have a lower priority, however long they wait. */
    void putFirst(int higherPriority) {
        expect(RegistrationStatus.WAITING);
        priority = higherPriority;
    }

    private void noLongerWaits(Instant now) {
        waitingSince = null;
        offeredUntil = null;
        priority = 0;
        changed(now);
    }

    private void expect(RegistrationStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("A registration that is " + status + " is not " + expected);
        }
    }

    /** Gives one place back; empty where the ticket holds none any more. */
    Optional<Ticket> giveBack(TicketId id, Instant now) {
        Optional<Ticket> given = ticket(id).filter(Ticket::isValid).filter(Ticket::cancel);
        if (given.isPresent()) {
            changed(now);
            if (places() == 0) {
                status = RegistrationStatus.CANCELLED;
            }
        }
        return given;
    }

    /** Gives all places back, or leaves the waiting list; the tickets that were held or waited. */
    List<Ticket> cancel(Instant now) {
        List<Ticket> given = tickets.stream().filter(Ticket::cancel).toList();
        if (!given.isEmpty()) {
            noLongerWaits(now);
        }
        status = RegistrationStatus.CANCELLED;
        return given;
    }

    /** These places, which were given back, are held again. */
    void restore(List<Ticket> places, Instant now) {
        places.forEach(Ticket::restore);
        status = RegistrationStatus.ACTIVE;
        changed(now);
    }

    /** Further persons come along; their tickets. */
    List<Ticket> add(List<Person> people, Instant now) {
        expect(RegistrationStatus.ACTIVE);
        List<Ticket> added = people.stream()
                .map(person -> {
                    var ticket = new Ticket(this, tickets.size(), person);
                    tickets.add(ticket);
                    return ticket;
                })
                .toList();
        changed(now);
        return added;
    }

    /** The old private link stops working. */
    void replaceLink(String token) {
        linkHash = Secrets.sha256(token);
        letters++;
    }

    /** The calendar of its choices is found by this key from now on, and by no other. */
    void openCalendar(String key) {
        calendarKey = key;
    }

    /** Calendars and holders hear of what is different now. */
    void changed(Instant now) {
        changedAt = now;
        sequence++;
        letters++;
    }

    /** Empty where it has no such ticket. */
    String nameOf(TicketId id) {
        return ticket(id).map(Ticket::holderName).orElse("");
    }

    Optional<Ticket> ticket(TicketId id) {
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

    /** Of the persons that wait, or that places are offered to. */
    List<Ticket> waitingTickets() {
        return tickets.stream().filter(Ticket::isWaiting).toList();
    }

    /** The persons that wait, or that places are offered to. */
    int waiting() {
        return waitingTickets().size();
    }

    /** Whether its offer can still be taken. */
    boolean isOffered(Instant now) {
        return status == RegistrationStatus.OFFERED && offeredUntil != null && now.isBefore(offeredUntil);
    }

    RegistrationId id() {
        return new RegistrationId(id);
    }

    EventId eventId() {
        return new EventId(eventId);
    }

    Optional<String> calendarKey() {
        return Optional.ofNullable(calendarKey);
    }

    RegistrationStatus status() {
        return status;
    }

    /** Empty where there is nothing to write to: staff registered her. */
    Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
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
                createdAt,
                offeredUntil);
    }

    RegistrationSummary summary() {
        int partySize = places();
        return new RegistrationSummary(
                id(),
                status,
                email(),
                phone(),
                createdAt,
                tickets.stream().map(ticket -> ticket.card(partySize)).toList());
    }

    /** @param position on the waiting list, from 1; 0 while places are offered to it */
    WaitingParty waitingParty(int position) {
        return new WaitingParty(
                id(),
                position,
                tickets.getFirst().holderName(),
                waiting(),
                email(),
                phone(),
                Objects.requireNonNullElse(waitingSince, createdAt),
                offeredUntil,
                priority > 0);
    }

    Party party(List<Party.Member> members) {
        return new Party(id(), email().orElse(null), locale(), changedAt, members);
    }

    List<Ticket> tickets() {
        return List.copyOf(tickets);
    }
}
