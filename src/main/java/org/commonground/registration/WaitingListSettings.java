package org.commonground.registration;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the waiting list works.
 *
 * @param offerValidity how long a place is kept for somebody to whom it is offered; see {@link OfferDeadline}
 */
@Validated
@ConfigurationProperties("common-ground.waiting-list")
record WaitingListSettings(
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration offerValidity) {}
