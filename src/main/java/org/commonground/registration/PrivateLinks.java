package org.commonground.registration;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commonground.mail.LinkSource;
import org.commonground.shared.Links;
import org.commonground.shared.Secrets;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The private links of registrations, of which only hashes are kept. The first mail carries one; a later mail that nobody
 * asked for by such a link gets one of its own as it leaves, and the earlier ones go on working.
 */
@Component
class PrivateLinks implements LinkSource {

    static final String NAME = "booking";

    private final JdbcTemplate jdbc;
    private final Links links;
    private final Clock clock;

    PrivateLinks(JdbcTemplate jdbc, Links links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /** Whose link this is; empty where it is nobody's, or was revoked. */
    Optional<UUID> registration(String token) {
        byte[] hash = Secrets.sha256(token);
        return jdbc
                .query(
                        "select id from registration_registration where link_hash = ?"
                                + " union all select registration_id from registration_link where link_hash = ?",
                        (row, number) -> Uuids.of(row.getBytes(1)),
                        hash,
                        hash)
                .stream()
                .findFirst();
    }

    /** A new link; all that there were stop working. */
    String replace(Registration registration) {
        String token = Secrets.token();
        registration.replaceLink(token);
        jdbc.update("delete from registration_link where registration_id = ?", (Object)
                Uuids.bytes(registration.id().value()));
        return token;
    }

    /** One more link; those that there are go on working. */
    String add(Registration registration) {
        String token = Secrets.token();
        store(token, registration.id().value());
        return token;
    }

    private boolean store(String token, UUID registration) {
        return jdbc.update(
                        "insert into registration_link (link_hash, registration_id, made_at)"
                                + " select ?, id, ? from registration_registration where id = ?",
                        Secrets.sha256(token),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        Uuids.bytes(registration))
                > 0;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> make(String key) {
        String token = Secrets.token();
        return store(token, UUID.fromString(key))
                ? Optional.of(links.to(RegistrationLinks.manage(token)))
                : Optional.empty();
    }

    @Override
    public void forget(String address) {
        jdbc.update("delete from registration_link where link_hash = ?", (Object)
                Secrets.sha256(address.substring(address.lastIndexOf('/') + 1)));
    }
}
