package org.commonground.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each key, such as a network address, do something so often in so long a time; what was used comes back bit by
 * bit. Keys are kept in memory only, the latest used, and each node of a cluster counts for itself.
 */
public final class RateLimit {

    private static final int MOST_KEYS = 10_000;

    private final int times;
    private final Duration window;
    private final int mostKeys;
    private final TimeMeter time;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > mostKeys;
        }
    };

    /** @param times how often each key may, at least once */
    public RateLimit(int times, Duration window) {
        this(times, window, MOST_KEYS, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimit(int times, Duration window, int mostKeys, TimeMeter time) {
        this.times = times;
        this.window = window;
        this.mostKeys = mostKeys;
        this.time = time;
    }

    /** Counts this time, unless the key has had its share. */
    public boolean lets(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, first -> full()).tryConsume(1);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, window))
                .build();
    }
}
