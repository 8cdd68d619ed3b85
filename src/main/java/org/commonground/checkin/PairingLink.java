package org.commonground.checkin;

import java.time.Instant;

/**
 * Pairs one phone with one door, once.
 *
 * @param code to be typed where the link cannot be opened
 * @param address the absolute link; the code stands behind the #, where no server's log sees it
 * @param expiresAt until when the link can be opened
 */
public record PairingLink(DeviceId device, String code, String address, Instant expiresAt) {}
