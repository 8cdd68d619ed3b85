package org.commonground.shared;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Builds absolute addresses for mails and QR codes.
 *
 * @param publicAddress where people reach this site, without a slash at the end
 */
@Validated
@ConfigurationProperties("common-ground")
public record Links(
        @DefaultValue("http://localhost:8080") @Pattern(regexp = "https?://[^/\\s]+(/[^\\s]*[^/\\s])?")
        String publicAddress) {

    /** The absolute address of a path that begins with a slash. */
    public String to(String path) {
        return publicAddress + path;
    }
}
