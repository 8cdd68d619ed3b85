package org.commonground.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail leaves; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param sender the sender's name
 */
@Validated
@ConfigurationProperties("common-ground.mail")
record MailSettings(
        @DefaultValue("no-reply@localhost") @NotBlank String from,
        @DefaultValue("Common Ground") @NotBlank String sender) {}
