package org.commonground.messages;

import java.util.Locale;
import org.commonground.messages.Timing.AfterEnd;
import org.commonground.messages.Timing.BeforeStart;
import org.commonground.messages.Timing.Now;
import org.commonground.messages.Timing.Unit;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** What an organiser begins with, so that nobody starts on an empty page. */
@Component
class StartingTexts {

    private final Wording wording;

    StartingTexts(Wording wording) {
        this.wording = wording;
    }

    MessageForm of(Purpose purpose) {
        return new MessageForm(
                purpose, text(purpose, "subject"), text(purpose, "body"), audience(purpose), timing(purpose));
    }

    /** Square brackets among the translations, where braces are for what is put in there. */
    private String text(Purpose purpose, String part) {
        return wording.text(Locale.UK, "messages.start." + purpose + "." + part)
                .replace('[', '{')
                .replace(']', '}');
    }

    private static Audience audience(Purpose purpose) {
        return switch (purpose) {
            case THANK_YOU -> new Audience.Arrived();
            case REMINDER, INFORMATION, NEWS -> new Audience.Everybody();
        };
    }

    private static Timing timing(Purpose purpose) {
        return switch (purpose) {
            case REMINDER -> new BeforeStart(1, Unit.DAYS);
            case THANK_YOU -> new AfterEnd(1, Unit.DAYS);
            case INFORMATION, NEWS -> new Now();
        };
    }
}
