package org.commonground.accounts;

import java.util.Locale;
import java.util.UUID;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Tells people what happened to their second factor, in case it was not they who wanted it. */
@Component
class FactorMail {

    private final Outbox outbox;
    private final Wording wording;
    private final CurrentAccount current;

    FactorMail(Outbox outbox, Wording wording, CurrentAccount current) {
        this.outbox = outbox;
        this.wording = wording;
        this.current = current;
    }

    void reset(AccountDetails account, UUID factor) {
        Locale locale = Locale.ENGLISH;
        String by = current.find()
                .map(person -> wording.text(locale, "accounts.factor.mail.by", person.displayName()))
                .orElseGet(() -> wording.text(locale, "accounts.factor.mail.atTerminal"));
        outbox.send(new Letter(
                        account.email(),
                        "second-factor-reset/" + factor,
                        locale,
                        wording.text(locale, "accounts.factor.mail.subject"))
                .paragraph(by)
                .paragraph(wording.text(locale, "accounts.factor.mail.next"))
                .paragraph(wording.text(locale, "accounts.factor.mail.alarm")));
    }
}
