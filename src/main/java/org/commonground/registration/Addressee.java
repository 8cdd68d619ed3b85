package org.commonground.registration;

import java.util.Locale;
import org.commonground.shared.EmailAddress;

/**
 * Where and how to write to somebody.
 *
 * @param locale the language in which they booked
 */
public record Addressee(EmailAddress address, Locale locale) {}
