package org.commonground.registration.ui;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What keeps machines from booking everything.
 *
 * @param leastTime that a person needs for the form
 * @param bookingsPerNetwork how many bookings one network address may make in ten minutes; a library has many people
 *     behind one address
 */
@Validated
@ConfigurationProperties("common-ground.registration")
record BookingSettings(
        @DefaultValue("2s") Duration leastTime,
        @DefaultValue("60") @Positive int bookingsPerNetwork) {}
