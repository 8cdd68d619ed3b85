package org.commonground.registration;

import java.time.Instant;

/**
 * People will be told that their event has changed; there is at least one.
 *
 * @param letters how many, one for each registration that it concerns and that can be written to
 * @param otherwise registrations that it concerns and that have no mail address: they are to be told otherwise
 * @param at about when, if nothing more is changed
 */
public record PendingNews(int letters, int otherwise, Instant at) {}
