package org.commonground.checkin;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.registration.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes scans and arrivals with bare statements: at a busy door each of them counts. */
@Component
class ScanRecords {

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

    private static final String INSERT_SCAN = """
            insert into checkin_scan (id, device_id, client_id, door_id, event_id, ticket_id, code_hash, outcome,
                reason, first_at, first_door, offline, scanned_at, received_at)
            values (:id, :device, :client, :door, :event, :ticket, :hash, :outcome,
                :reason, :firstAt, :firstDoor, :offline, :scannedAt, :receivedAt)""";

    private final JdbcClient jdbc;

    ScanRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this device was answered to this number before. */
    Optional<Scan> find(PairedDevice device, UUID clientId) {
        return jdbc.sql("""
                        select id, client_id, ticket_id, code_hash, reason, first_at, first_door, offline, scanned_at, received_at
                        from checkin_scan where device_id = :device and client_id = :client""")
                .param("device", bytes(device.deviceId()))
                .param("client", bytes(clientId))
                .query(ScanRecords::scan)
                .optional();
    }

    /** Puts a presentation on the record; the same number of the same device twice breaks a unique key. */
    void add(PairedDevice device, Scan scan) {
        jdbc.sql(INSERT_SCAN)
                .param("id", bytes(scan.id()))
                .param("device", bytes(device.deviceId()))
                .param("client", bytes(scan.clientId()))
                .param("door", bytes(device.doorId()))
                .param("event", bytes(device.eventId()))
                .param("ticket", scan.ticketId() == null ? null : bytes(scan.ticketId()))
                .param("hash", scan.codeHash())
                .param("outcome", scan.reason() == null ? "ADMITTED" : "REFUSED")
                .param("reason", scan.reason() == null ? null : scan.reason().name())
                .param("firstAt", scan.firstAt() == null ? null : utc(scan.firstAt()))
                .param("firstDoor", scan.firstDoor())
                .param("offline", scan.offline())
                .param("scannedAt", utc(scan.scannedAt()))
                .param("receivedAt", utc(scan.receivedAt()))
                .update();
    }

    /** Records the arrival unless there is one; of many doors at the same moment exactly one gets true. */
    boolean arrive(PairedDevice device, TicketId ticket, UUID scanId, Instant at) {
        // The key decides, not a look beforehand. "ignore" drops only the second arrival: every value is checked
        // already.
        return jdbc.sql("""
                        insert ignore into checkin_arrival (event_id, ticket_id, door_id, scan_id, arrived_at)
                        values (:event, :ticket, :door, :scan, :at)""")
                        .param("event", bytes(device.eventId()))
                        .param("ticket", bytes(ticket.value()))
                        .param("door", bytes(device.doorId()))
                        .param("scan", bytes(scanId))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<Arrival> arrival(EventId event, TicketId ticket) {
        return jdbc.sql("""
                        select a.ticket_id, a.arrived_at, d.name from checkin_arrival a join checkin_door d on d.id = a.door_id
                        where a.event_id = :event and a.ticket_id = :ticket""")
                .param("event", bytes(event.value()))
                .param("ticket", bytes(ticket.value()))
                .query(ScanRecords::arrival)
                .optional();
    }

    /** The latest first. */
    List<Arrival> arrivals(EventId event, int most) {
        return jdbc.sql("""
                        select a.ticket_id, a.arrived_at, d.name from checkin_arrival a join checkin_door d on d.id = a.door_id
                        where a.event_id = :event order by a.arrived_at desc, a.number desc limit :most""")
                .param("event", bytes(event.value()))
                .param("most", most)
                .query(ScanRecords::arrival)
                .list();
    }

    int count(EventId event) {
        return jdbc.sql("select count(*) from checkin_arrival where event_id = :event")
                .param("event", bytes(event.value()))
                .query(Integer.class)
                .single();
    }

    void delete(Collection<EventId> events) {
        List<byte[]> ids = events.stream().map(event -> bytes(event.value())).toList();
        for (String table : List.of("checkin_arrival", "checkin_scan", "checkin_device", "checkin_door")) {
            jdbc.sql("delete from " + table + " where event_id in (:events)")
                    .param("events", ids)
                    .update();
        }
    }

    private static Scan scan(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        byte[] ticket = row.getBytes("ticket_id");
        LocalDateTime firstAt = row.getObject("first_at", LocalDateTime.class);
        return new Scan(
                uuid(row.getBytes("id")),
                uuid(row.getBytes("client_id")),
                ticket == null ? null : uuid(ticket),
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
                new TicketId(uuid(row.getBytes("ticket_id"))),
                row.getObject("arrived_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("name"));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
