package org.commonground.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.SampleTickets;
import org.commonground.consultation.SampleConsultations;
import org.commonground.events.SampleEvents;
import org.commonground.surveys.SampleSurveys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a fresh schema, with a clock that the test moves and without jobs running by themselves. All
 * tests with this annotation share one context, so each makes data of its own and counts on no other's absence.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=false"})
@Import({
    MovableClock.Here.class,
    SampleEvents.class,
    SampleTickets.class,
    SampleDoors.class,
    SampleSurveys.class,
    SampleConsultations.class
})
public @interface WholeApplication {}
