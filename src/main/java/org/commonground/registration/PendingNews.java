package org.commonground.registration;

import java.time.Instant;

/**
 * People will be told that their event has changed.
 *
 * @param letters how many, one for each registration that it concerns; at least 1
 * @param at about when, if nothing more is changed
 */
public record PendingNews(int letters, Instant at) {}
