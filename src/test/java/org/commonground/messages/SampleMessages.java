package org.commonground.messages;

import org.commonground.messages.Timing.Now;
import org.jspecify.annotations.Nullable;

/** Messages for tests. */
public final class SampleMessages {

    private SampleMessages() {}

    public static MessageForm form(Purpose purpose, String subject, String body) {
        return new MessageForm(purpose, subject, body, new Audience.Everybody(), new Now());
    }

    public static MessageForm news(String subject) {
        return form(Purpose.NEWS, subject, "Dear {name},\n\nsomething new.");
    }

    public static MessageForm information(String subject) {
        return form(Purpose.INFORMATION, subject, "Dear {name},\n\nyou have {places} places.");
    }

    public static MessageForm to(MessageForm form, Audience audience) {
        return new MessageForm(form.purpose(), form.subject(), form.body(), audience, form.timing());
    }

    public static MessageForm at(MessageForm form, @Nullable Timing timing) {
        return new MessageForm(form.purpose(), form.subject(), form.body(), form.audience(), timing);
    }
}
