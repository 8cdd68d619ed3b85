package org.commonground.registration.ui;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Limits how often one network books. Addresses are kept in memory only. */
@Component
class BookingGuard {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_NETWORKS = 10_000;

    private final BookingSettings settings;

    private final Map<String, Bucket> networks = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    BookingGuard(BookingSettings settings) {
        this.settings = settings;
    }

    boolean mayBook(String network) {
        synchronized (networks) {
            return networks.computeIfAbsent(
                            network,
                            n -> Bucket.builder()
                                    .addLimit(limit -> limit.capacity(settings.bookingsPerNetwork())
                                            .refillGreedy(settings.bookingsPerNetwork(), WINDOW))
                                    .build())
                    .tryConsume(1);
        }
    }

    Duration leastTime() {
        return settings.leastTime();
    }
}
