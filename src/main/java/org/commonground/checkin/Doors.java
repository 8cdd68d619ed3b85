package org.commonground.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.accounts.RunAs;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.checkin.PairResult.TooMany;
import org.commonground.checkin.PairResult.UnknownCode;
import org.commonground.checkin.ScanRecords.Heard;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.shared.Limits;
import org.commonground.shared.Links;
import org.commonground.shared.RateLimit;
import org.commonground.shared.Secrets;
import org.commonground.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The doors of an event and the phones that are paired with them. */
@Service
public class Doors {

    private static final int CODE_LENGTH = 10;
    private static final Duration PAIRING_WINDOW = Duration.ofMinutes(1);
    private static final Duration SEEN_AGAIN = Duration.ofSeconds(15);

    private final DoorRepository doors;
    private final DevicePairingRepository devices;
    private final ScanRecords records;
    private final Events events;
    private final Links links;
    private final CheckinSettings settings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final RateLimit triesByNetwork;

    Doors(
            DoorRepository doors,
            DevicePairingRepository devices,
            ScanRecords records,
            Events events,
            Links links,
            CheckinSettings settings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.doors = doors;
        this.devices = devices;
        this.records = records;
        this.events = events;
        this.links = links;
        this.settings = settings;
        this.publisher = publisher;
        this.clock = clock;
        this.triesByNetwork = new RateLimit(settings.pairingTries(), PAIRING_WINDOW);
    }

    /** Makes a door of an event; a name that the event has already names the door there is. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DoorId create(EventId event, String name) {
        String line = Texts.line(name);
        if (line.isEmpty() || line.length() > Limits.NAME) {
            throw new IllegalArgumentException("A door's name has 1 to " + Limits.NAME + " characters");
        }
        event(event);
        return doors.findByEventIdAndName(event.value(), line)
                .orElseGet(() -> doors.saveAndFlush(new Door(event, line, clock.instant())))
                .id();
    }

    /** The doors of an event, the oldest first. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<DoorDetails> of(EventId event) {
        return doors.findByEventIdOrderByCreatedAtAscNameAsc(event.value()).stream()
                .map(Door::details)
                .toList();
    }

    /**
     * Makes a link that pairs one phone with this door, once.
     *
     * @param deviceName how organisers know the phone by, such as its steward's first name
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public PairingLink link(DoorId door, String deviceName) {
        String name = Texts.line(deviceName);
        if (name.isEmpty() || name.length() > Limits.NAME) {
            throw new IllegalArgumentException("A phone's name has 1 to " + Limits.NAME + " characters");
        }
        Door place = doors.findById(door.value()).orElseThrow();
        Instant now = clock.instant();
        Instant end = event(place.event()).time().end();
        Instant expiresAt = (end.isAfter(now) ? end : now).plus(settings.deviceValidity());
        Instant linkExpiresAt = now.plus(settings.linkValidity());
        String code = Secrets.code(CODE_LENGTH);
        var pairing = devices.save(new DevicePairing(place, name, code, linkExpiresAt, expiresAt, now));
        return new PairingLink(new DeviceId(pairing.id()), code, links.to(DoorLinks.pairing(code)), linkExpiresAt);
    }

    /** The phones of an event, the newest first. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<DeviceDetails> devices(EventId event) {
        Instant now = clock.instant();
        return devices.ofEvent(event.value()).stream()
                .map(pairing -> pairing.details(now))
                .toList();
    }

    /** Ends a phone's access at once; the page on it forgets what it kept when it next speaks with the server. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public void revoke(DeviceId device) {
        devices.findById(device.value()).ifPresent(pairing -> pairing.revoke(clock.instant()));
    }

    /**
     * Pairs the phone that shows this code. The code is all it has, so everybody may try, some times a minute.
     *
     * @param typed spaces, dashes and small letters are fine
     * @param network the address the request came from, for limiting only; it is not stored
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public PairResult pair(String typed, String network) {
        if (!triesByNetwork.lets(network)) {
            return new TooMany();
        }
        Instant now = clock.instant();
        DevicePairing pairing = devices.findByCodeHash(Secrets.sha256(normalise(typed)))
                .filter(found -> found.waits(now))
                .orElse(null);
        String token = Secrets.token();
        if (pairing == null || devices.pair(pairing.id(), Secrets.sha256(token), now) == 0) {
            return new UnknownCode();
        }
        EventDetails event = RunAs.system(() -> event(pairing.door().event()));
        publisher.publishEvent(new PhonePaired(event.id(), new DeviceId(pairing.id())));
        return new Paired(
                token,
                pairing.name(),
                pairing.door().id(),
                pairing.door().name(),
                event.title(),
                event.time(),
                event.zone(),
                pairing.expiresAt());
    }

    /** The phone with this token, unless it is revoked or its time is over. The token is the permission. */
    @PreAuthorize("permitAll()")
    public Optional<PairedDevice> paired(String token) {
        // No transaction: each scan begins with this one statement.
        Instant now = clock.instant();
        Optional<Heard> found = records.phone(Secrets.sha256(token), now);
        // Not at each scan, which would double the writing.
        found.filter(heard -> heard.before(now.minus(SEEN_AGAIN)))
                .ifPresent(heard -> devices.seen(heard.device().deviceId(), now));
        return found.map(Heard::device);
    }

    private EventDetails event(EventId id) {
        return events.find(id).orElseThrow();
    }

    private static String normalise(String typed) {
        return typed.length() > Limits.NAME ? "" : withoutLookAlikes(typed).replaceAll("[^0-9A-Z]", "");
    }

    /** In upper case, with the digits that were meant in place of the letters that are in no code because they look like them. */
    static String withoutLookAlikes(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
