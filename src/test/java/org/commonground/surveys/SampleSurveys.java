package org.commonground.surveys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonground.accounts.Role;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventId;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.registration.Addressee;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends out surveys and makes their links, as if the letters left, for the tests of every module that needs one. */
@TestComponent
public class SampleSurveys {

    private static final Pattern LINK = Pattern.compile("surveys/([0-9a-f-]{36})/\\d+");
    private static final int MOST = 1000;

    private final SurveyDispatch dispatch;
    private final SurveyTokens links;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    SampleSurveys(SurveyDispatch dispatch, SurveyTokens links, Outbox outbox, TransactionTemplate transaction) {
        this.dispatch = dispatch;
        this.links = links;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** As if the event were over and these had arrived, one address a person. */
    public void send(EventId event, String... guests) {
        send(event, Locale.UK, guests);
    }

    /** As {@link #send(EventId, String...)}, in the language in which these booked. */
    public void send(EventId event, Locale language, String... guests) {
        List<Addressee> addressees = Arrays.stream(guests)
                .map(guest -> new Addressee(new EmailAddress(guest), language))
                .toList();
        RunAs.system(() -> transaction.executeWithoutResult(status -> dispatch.send(event, addressees)));
    }

    /** A link's token for a single guest of the event, who is nobody in particular. */
    public String token(EventId event, String guest) {
        send(event, guest);
        return tokens(guest).getFirst();
    }

    /** Fresh tokens, as many as the letters to this address have links. */
    public List<String> tokens(String address) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(address, 0, MOST).toList().stream()
                        .map(LetterSummary::id)
                        .map(id -> String.valueOf(outbox.read(id).plain()))
                        .flatMap(text -> LINK.matcher(text).results().map(match -> match.group(1)))
                        .map(this::token)
                        .toList());
    }

    private String token(String key) {
        String address = transaction.execute(status -> links.make(key).orElseThrow());
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
