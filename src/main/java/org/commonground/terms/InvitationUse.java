package org.commonground.terms;

/**
 * A code with what came of it.
 *
 * @param taken persons that have one of the places that are held with it
 */
public record InvitationUse(InvitationCode code, int taken) {}
