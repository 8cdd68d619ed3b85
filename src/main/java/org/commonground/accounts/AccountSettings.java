package org.commonground.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Signing in.
 *
 * @param administrator the first administrator's address
 * @param linkValidity how long a mailed link can be used
 * @param linksPerAddress how many links one address is sent in a quarter of an hour
 * @param linksPerBrowser how many links one network address may ask for in a quarter of an hour
 */
@Validated
@ConfigurationProperties("common-ground.accounts")
record AccountSettings(
        @DefaultValue("administrator@common-ground.example") @Email
        String administrator,

        @DefaultValue("10m") Duration linkValidity,
        @DefaultValue("3") @Positive int linksPerAddress,
        @DefaultValue("20") @Positive int linksPerBrowser) {}
