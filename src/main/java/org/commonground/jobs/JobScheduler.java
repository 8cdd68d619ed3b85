package org.commonground.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link RecurringJob} from the table {@code jobs_task}, from the moment the application is up. */
@Component
class JobScheduler implements SmartLifecycle {

    /** A node that says nothing for six of these has died, and its jobs go to another, or to the same one started anew. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final boolean enabled;

    JobScheduler(
            DataSource dataSource,
            List<RecurringJob> jobs,
            @Value("${common-ground.jobs.enabled:true}") boolean enabled) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(JobScheduler::task).toList();
        this.enabled = enabled;
        this.scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .tableName("jobs_task")
                .alwaysPersistTimestampInUTC()
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    @Override
    public void start() {
        if (enabled) {
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        if (isRunning()) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        var state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isShuttingDown();
    }
}
