package org.commonground.messages;

/** What a message is for; that decides whether its readers can unsubscribe. */
public enum Purpose {
    REMINDER(true),
    INFORMATION(true),
    THANK_YOU(false),
    NEWS(false);

    private final boolean aboutBooking;

    Purpose(boolean aboutBooking) {
        this.aboutBooking = aboutBooking;
    }

    /** Whether it is about the reader's own booking: nobody can unsubscribe from that. */
    public boolean isAboutBooking() {
        return aboutBooking;
    }

    /** The key of its name among the translations. */
    public String key() {
        return "messages.purpose." + name();
    }
}
