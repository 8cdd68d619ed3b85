package org.commonground.consultation;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each network address do something so often in a quarter of an hour. Addresses are kept in memory only, the latest used. */
final class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_NETWORKS = 10_000;

    private final int times;

    private final Map<String, Bucket> networks = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    Throttle(int times) {
        this.times = times;
    }

    boolean lets(String network) {
        synchronized (networks) {
            return networks.computeIfAbsent(
                            network,
                            n -> Bucket.builder()
                                    .addLimit(limit -> limit.capacity(times).refillGreedy(times, WINDOW))
                                    .build())
                    .tryConsume(1);
        }
    }
}
