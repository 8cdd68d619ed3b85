package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long now;

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(15), 2, time);

    @Test
    void each_key_may_so_many_times_and_no_more() {
        useUp("here");
        assertThat(limit.lets("here")).isFalse();
    }

    @Test
    void one_key_takes_nothing_from_another() {
        useUp("here");
        assertThat(limit.lets("there")).isTrue();
    }

    @Test
    void what_was_used_comes_back_bit_by_bit() {
        useUp("here");
        pass(Duration.ofMinutes(5));
        assertThat(limit.lets("here")).isTrue();
        assertThat(limit.lets("here")).isFalse();
    }

    @Test
    void whoever_waits_long_gets_no_more_than_the_whole_share() {
        useUp("here");
        pass(Duration.ofDays(1));
        useUp("here");
        assertThat(limit.lets("here")).isFalse();
    }

    @Test
    void the_key_that_was_quiet_the_longest_is_forgotten_first() {
        useUp("first");
        useUp("second");
        assertThat(limit.lets("first")).isFalse();
        limit.lets("third");
        assertThat(limit.lets("first")).as("spoke last").isFalse();
        assertThat(limit.lets("second")).as("forgotten").isTrue();
    }

    @Test
    void many_at_once_get_no_more_than_one_after_the_other() {
        var large = new RateLimit(100, Duration.ofMinutes(15), 2, time);
        var let = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400)
                    .forEach(n -> threads.execute(() -> {
                        if (large.lets("here")) {
                            let.incrementAndGet();
                        }
                    }));
        }
        assertThat(let).hasValue(100);
    }

    private void useUp(String key) {
        for (int n = 1; n <= 3; n++) {
            assertThat(limit.lets(key)).as("time %d of %s", n, key).isTrue();
        }
    }

    private void pass(Duration duration) {
        now += duration.toNanos();
    }
}
