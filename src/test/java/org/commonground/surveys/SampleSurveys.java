package org.commonground.surveys;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonground.accounts.Role;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventId;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends out surveys and reads their links for the tests of every module that needs one. */
@TestComponent
public class SampleSurveys {

    private static final Pattern LINK = Pattern.compile("/survey/(\\S+)");
    private static final int MOST = 1000;

    private final SurveyDispatch dispatch;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    SampleSurveys(SurveyDispatch dispatch, Outbox outbox, TransactionTemplate transaction) {
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** As if the event were over and these had arrived, one address a person. */
    public void send(EventId event, String... guests) {
        List<EmailAddress> addresses =
                Arrays.stream(guests).map(EmailAddress::new).toList();
        RunAs.system(() -> transaction.executeWithoutResult(status -> dispatch.send(event, addresses)));
    }

    /** A link's token for a single guest of the event, who is nobody in particular. */
    public String token(EventId event, String guest) {
        send(event, guest);
        return tokens(guest).getFirst();
    }

    /** The tokens in all letters to this address. */
    public List<String> tokens(String address) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(address, 0, MOST).toList().stream()
                        .map(LetterSummary::id)
                        .map(id -> String.valueOf(outbox.read(id).plain()))
                        .flatMap(text -> LINK.matcher(text).results().map(match -> match.group(1)))
                        .toList());
    }
}
