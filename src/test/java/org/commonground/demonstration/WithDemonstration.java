package org.commonground.demonstration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonground.testing.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** As {@code @WholeApplication}, with the demonstration; in a context of its own, since it fills and empties the whole database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=true"})
@Import({MovableClock.Here.class, ComeBack.class})
public @interface WithDemonstration {}
