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

    /** Whether it means nothing to those who wait for a place: they have nothing to be reminded of, and did not come. */
    public boolean needsPlace() {
        return this == REMINDER || this == THANK_YOU;
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
