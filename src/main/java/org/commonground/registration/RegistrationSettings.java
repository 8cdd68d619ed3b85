package org.commonground.registration;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How registrations are looked after.
 *
 * @param quietTime how long an event must have been left alone before its people are told what has changed
 */
@Validated
@ConfigurationProperties("common-ground.registration")
record RegistrationSettings(
        @DefaultValue("10m") @DurationMin(nanos = 0) Duration quietTime) {}
