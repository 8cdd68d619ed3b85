package org.commonground.demonstration;

import java.time.Duration;
import org.commonground.accounts.RunAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demonstration at the first start, before the application reports that it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Demonstration demonstration;
    private final boolean wanted;

    FirstStart(Demonstration demonstration, @Value("${common-ground.demonstration:true}") boolean wanted) {
        this.demonstration = demonstration;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        long start = System.nanoTime();
        if (RunAs.system(demonstration::make)) {
            LOG.info(
                    "The demonstration was made in {} ms",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }
}
