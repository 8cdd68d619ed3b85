package org.commonground.jobs;

import java.time.Duration;

/**
 * Work to be repeated; declare a bean of this type and it runs, on one node at a time.
 *
 * @param name unique and stable: the row of the job carries it
 * @param every the pause between the end of one run and the start of the next
 * @param work must be safe to run again after a crash in its middle
 */
public record RecurringJob(String name, Duration every, Runnable work) {}
