package org.commonground.checkin;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the doors work.
 *
 * @param opensBefore how long before an event's start its tickets are let in
 * @param linkValidity how long a pairing link waits for its phone
 * @param deviceValidity how long after an event's end a phone can still send what it saved
 * @param pairingTries how many pairing codes one network address may try in a minute
 */
@Validated
@ConfigurationProperties("common-ground.door")
record CheckinSettings(
        @DefaultValue("3h") Duration opensBefore,
        @DefaultValue("24h") Duration linkValidity,
        @DefaultValue("24h") Duration deviceValidity,
        @DefaultValue("10") @Min(1) int pairingTries) {}
