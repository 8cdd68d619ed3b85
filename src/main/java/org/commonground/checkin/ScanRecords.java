package org.commonground.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.registration.TicketId;
import org.commonground.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what a scan needs with bare statements: at a busy door each of them counts. */
@Component
class ScanRecords {

    /** A good phone, and when it was last heard of. */
    record Heard(PairedDevice device, @Nullable Instant at) {
        boolean before(Instant moment) {
            return at == null || at.isBefore(moment);
        }
    }

    /** One presentation as it is on the record. */
    record Scan(
            UUID id,
            UUID clientId,
            @Nullable UUID ticketId,
            byte[] codeHash,
            @Nullable RefusalReason reason,
            @Nullable Instant firstAt,
            @Nullable String firstDoor,
            boolean offline,
            Instant scannedAt,
            Instant receivedAt) {}

    private static final String PHONE = """
            select id, door_id, event_id, last_seen_at from checkin_device
            where token_hash = ? and revoked_at is null and expires_at > ?""";

    private static final String FIND_SCAN = """
            select id, client_id, ticket_id, code_hash, reason, first_at, first_door, offline, scanned_at, received_at
            from checkin_scan where device_id = ? and client_id = ?""";

    private static final String INSERT_SCAN = """
            insert into checkin_scan (id, device_id, client_id, door_id, event_id, ticket_id, code_hash, outcome,
                reason, first_at, first_door, offline, scanned_at, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    // The key decides, not a look beforehand. "ignore" drops only the second arrival: every value is checked already.
    private static final String INSERT_ARRIVAL = """
            insert ignore into checkin_arrival (event_id, ticket_id, door_id, scan_id, arrived_at)
            values (?, ?, ?, ?, ?)""";

    private final JdbcTemplate fast;
    private final JdbcClient jdbc;

    ScanRecords(JdbcTemplate fast, JdbcClient jdbc) {
        this.fast = fast;
        this.jdbc = jdbc;
    }

    /** The phone with this token, where it is good at this moment. */
    Optional<Heard> phone(byte[] tokenHash, Instant now) {
        return fast.query(PHONE, ScanRecords::heard, tokenHash, utc(now)).stream()
                .findFirst();
    }

    /** What this device was answered to this number before. */
    Optional<Scan> find(PairedDevice device, UUID clientId) {
        return fast.query(FIND_SCAN, ScanRecords::scan, Uuids.bytes(device.deviceId()), Uuids.bytes(clientId)).stream()
                .findFirst();
    }

    /** Puts a presentation on the record; the same number of the same device twice breaks a unique key. */
    void add(PairedDevice device, Scan scan) {
        fast.update(
                INSERT_SCAN,
                Uuids.bytes(scan.id()),
                Uuids.bytes(device.deviceId()),
                Uuids.bytes(scan.clientId()),
                Uuids.bytes(device.doorId()),
                Uuids.bytes(device.event().value()),
                orNull(Types.BINARY, scan.ticketId() == null ? null : Uuids.bytes(scan.ticketId())),
                scan.codeHash(),
                scan.reason() == null ? "ADMITTED" : "REFUSED",
                orNull(
                        Types.VARCHAR,
                        scan.reason() == null ? null : scan.reason().name()),
                orNull(Types.TIMESTAMP, scan.firstAt() == null ? null : utc(scan.firstAt())),
                orNull(Types.VARCHAR, scan.firstDoor()),
                scan.offline(),
                utc(scan.scannedAt()),
                utc(scan.receivedAt()));
    }

    /** Records the arrival unless there is one; of many doors at the same moment exactly one gets true. */
    boolean arrive(PairedDevice device, TicketId ticket, UUID scanId, Instant at) {
        return fast.update(
                        INSERT_ARRIVAL,
                        Uuids.bytes(device.event().value()),
                        Uuids.bytes(ticket.value()),
                        Uuids.bytes(device.doorId()),
                        Uuids.bytes(scanId),
                        utc(at))
                == 1;
    }

    Optional<Arrival> arrival(EventId event, TicketId ticket) {
        return jdbc.sql("""
                        select a.ticket_id, a.arrived_at, d.name from checkin_arrival a join checkin_door d on d.id = a.door_id
                        where a.event_id = :event and a.ticket_id = :ticket""")
                .param("event", Uuids.bytes(event.value()))
                .param("ticket", Uuids.bytes(ticket.value()))
                .query(ScanRecords::arrival)
                .optional();
    }

    /** The latest first. */
    List<Arrival> arrivals(EventId event, int most) {
        return jdbc.sql("""
                        select a.ticket_id, a.arrived_at, d.name from checkin_arrival a join checkin_door d on d.id = a.door_id
                        where a.event_id = :event order by a.arrived_at desc, a.number desc limit :most""")
                .param("event", Uuids.bytes(event.value()))
                .param("most", most)
                .query(ScanRecords::arrival)
                .list();
    }

    int count(EventId event) {
        return jdbc.sql("select count(*) from checkin_arrival where event_id = :event")
                .param("event", Uuids.bytes(event.value()))
                .query(Integer.class)
                .single();
    }

    void delete(Collection<EventId> events) {
        List<byte[]> ids =
                events.stream().map(event -> Uuids.bytes(event.value())).toList();
        for (String table : List.of("checkin_arrival", "checkin_scan", "checkin_device", "checkin_door")) {
            jdbc.sql("delete from " + table + " where event_id in (:events)")
                    .param("events", ids)
                    .update();
        }
    }

    private static Heard heard(ResultSet row, int number) throws SQLException {
        LocalDateTime at = row.getObject("last_seen_at", LocalDateTime.class);
        return new Heard(
                new PairedDevice(
                        Uuids.of(row.getBytes("id")),
                        Uuids.of(row.getBytes("door_id")),
                        Uuids.of(row.getBytes("event_id"))),
                at == null ? null : at.toInstant(ZoneOffset.UTC));
    }

    private static Scan scan(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        byte[] ticket = row.getBytes("ticket_id");
        LocalDateTime firstAt = row.getObject("first_at", LocalDateTime.class);
        return new Scan(
                Uuids.of(row.getBytes("id")),
                Uuids.of(row.getBytes("client_id")),
                ticket == null ? null : Uuids.of(ticket),
                row.getBytes("code_hash"),
                reason == null ? null : RefusalReason.valueOf(reason),
                firstAt == null ? null : firstAt.toInstant(ZoneOffset.UTC),
                row.getString("first_door"),
                row.getBoolean("offline"),
                row.getObject("scanned_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                new TicketId(Uuids.of(row.getBytes("ticket_id"))),
                row.getObject("arrived_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("name"));
    }

    /** A null without a type would be looked up: the driver asks the server what the column is, for each statement anew. */
    private static Object orNull(int type, @Nullable Object value) {
        return value == null ? new SqlParameterValue(type, null) : value;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
