package org.commonground.terms;

import java.time.Duration;
import org.commonground.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TermsConfiguration {

    @Bean
    RecurringJob heldPlacesReleaseJob(HeldPlacesRelease release) {
        return new RecurringJob("terms-release-held-places", Duration.ofMinutes(1), release::run);
    }
}
