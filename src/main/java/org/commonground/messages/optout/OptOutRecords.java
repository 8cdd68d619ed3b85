package org.commonground.messages.optout;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonground.events.EventId;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses that are written to no more, and whose link is whose. */
@Component
class OptOutRecords {

    private final JdbcClient jdbc;

    OptOutRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLink(byte[] tokenHash, EventId event, EmailAddress address) {
        jdbc.sql("insert into messages_opt_out_link (token_hash, event_id, address) values (?, ?, ?)")
                .params(tokenHash, Uuids.bytes(event.value()), address.value())
                .update();
    }

    void removeLink(byte[] tokenHash) {
        jdbc.sql("delete from messages_opt_out_link where token_hash = ?")
                .param(tokenHash)
                .update();
    }

    void removeLinks(EventId event) {
        jdbc.sql("delete from messages_opt_out_link where event_id = ?")
                .param(Uuids.bytes(event.value()))
                .update();
    }

    Optional<EmailAddress> addressOf(byte[] tokenHash) {
        return jdbc.sql("select address from messages_opt_out_link where token_hash = ?")
                .param(tokenHash)
                .query(String.class)
                .optional()
                .map(EmailAddress::new);
    }

    /** A second time changes nothing. */
    void add(EmailAddress address, Instant now) {
        jdbc.sql("insert ignore into messages_opt_out (address, since) values (?, ?)")
                .params(address.value(), LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void remove(EmailAddress address) {
        jdbc.sql("delete from messages_opt_out where address = ?")
                .param(address.value())
                .update();
    }

    boolean isOut(EmailAddress address) {
        return jdbc.sql("select count(*) from messages_opt_out where address = ?")
                        .param(address.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select address from messages_opt_out where address in (:addresses)")
                .param("addresses", addresses.stream().map(EmailAddress::value).toList())
                .query((row, number) -> new EmailAddress(row.getString(1)))
                .list());
    }
}
