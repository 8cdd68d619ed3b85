package org.commonground.questions.answers;

import java.util.List;
import java.util.UUID;
import org.commonground.events.EventId;

/** Who stands behind the answers; told by the module that knows the bookings, which this one does not. */
public interface Respondents {

    /** One who holds a place. */
    record Respondent(UUID registration, UUID ticket, String name) {}

    /** All who hold a place at the event, in the order of booking, a party together. */
    List<Respondent> holdingPlaces(EventId event);

    /** The address where an organiser sees those of them whose answers are like that. */
    String list(EventId event, AnswerWish wish);

    /** The address where an organiser sees one of them. */
    String page(EventId event, UUID registration);
}
