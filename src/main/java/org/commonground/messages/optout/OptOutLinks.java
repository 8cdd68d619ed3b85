package org.commonground.messages.optout;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.mail.LinkSource;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Links;
import org.commonground.shared.Secrets;
import org.springframework.stereotype.Component;

/** Makes a link to unsubscribe as a letter leaves, another for each letter; of each only the hash is kept. */
@Component
public class OptOutLinks implements LinkSource {

    public static final String NAME = "unsubscribe";

    private static final int EVENT = 36;

    private final OptOutRecords records;
    private final Links links;

    OptOutLinks(OptOutRecords records, Links links) {
        this.records = records;
        this.links = links;
    }

    /** For a letter to this address about this event. */
    public static String key(EventId event, EmailAddress address) {
        return event.value()
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(address.value().getBytes(StandardCharsets.UTF_8));
    }

    /** The path of a link, with a slash at its beginning. */
    public static String path(String token) {
        return "/unsubscribe/" + token;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Empty where the address has unsubscribed since the letter was written: it does not leave any more. */
    @Override
    public Optional<String> make(String key) {
        var event = new EventId(UUID.fromString(key.substring(0, EVENT)));
        var address = new EmailAddress(
                new String(Base64.getUrlDecoder().decode(key.substring(EVENT)), StandardCharsets.UTF_8));
        if (records.isOut(address)) {
            return Optional.empty();
        }
        String token = Secrets.token();
        records.addLink(Secrets.sha256(token), event, address);
        return Optional.of(links.to(path(token)));
    }

    @Override
    public void forget(String address) {
        records.removeLink(Secrets.sha256(address.substring(address.lastIndexOf('/') + 1)));
    }
}
