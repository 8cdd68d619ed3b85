package org.commonground.messages.optout;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonground.events.EventRemoved;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no more messages that are not about their own booking. Whoever has a link from a mail decides for its address. */
@Service
public class OptOuts {

    /** What every link ends with; anything else is not even looked up. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final OptOutRecords records;
    private final Clock clock;

    OptOuts(OptOutRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public OptOutState find(String token) {
        return address(token)
                .map(address -> records.isOut(address) ? OptOutState.UNSUBSCRIBED : OptOutState.SUBSCRIBED)
                .orElse(OptOutState.UNKNOWN);
    }

    /** Unsubscribes, however often it is asked; false where there is no such link. */
    @PreAuthorize("permitAll()")
    @Transactional
    public boolean optOut(String token) {
        Optional<EmailAddress> address = address(token);
        address.ifPresent(known -> records.add(known, clock.instant()));
        return address.isPresent();
    }

    /** Takes that back; false where there is no such link. */
    @PreAuthorize("permitAll()")
    @Transactional
    public boolean undo(String token) {
        Optional<EmailAddress> address = address(token);
        address.ifPresent(records::remove);
        return address.isPresent();
    }

    /** Those of these addresses that have unsubscribed. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        return records.among(addresses);
    }

    private Optional<EmailAddress> address(String token) {
        return TOKEN.matcher(token).matches() ? records.addressOf(Secrets.sha256(token)) : Optional.empty();
    }

    /** The links go with the letters. Who has unsubscribed stays so: that was about all events. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EventRemoved removed) {
        records.removeLinks(removed.event());
    }
}
