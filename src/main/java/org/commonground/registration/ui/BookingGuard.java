package org.commonground.registration.ui;

import java.time.Duration;
import org.commonground.shared.RateLimit;
import org.springframework.stereotype.Component;

/** Keeps machines from booking: how often one network may, and how long a person needs at least. */
@Component
class BookingGuard {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final RateLimit bookings;
    private final Duration leastTime;

    BookingGuard(BookingSettings settings) {
        this.bookings = new RateLimit(settings.bookingsPerNetwork(), WINDOW);
        this.leastTime = settings.leastTime();
    }

    boolean mayBook(String network) {
        return bookings.lets(network);
    }

    Duration leastTime() {
        return leastTime;
    }
}
