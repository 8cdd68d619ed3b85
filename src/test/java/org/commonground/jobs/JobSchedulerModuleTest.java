package org.commonground.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class JobSchedulerModuleTest {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    @Test
    void a_job_of_a_node_that_died_at_it_goes_on_within_two_minutes() throws InterruptedException {
        sql.sql("""
                        insert into jobs_task (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('left-behind', 'recurring', utc_timestamp() - interval 65 second, true, 'dead',
                                utc_timestamp() - interval 65 second, 1)
                        """).update();
        var ran = new CountDownLatch(1);
        var jobs = new JobScheduler(
                database, List.of(new RecurringJob("left-behind", Duration.ofSeconds(1), ran::countDown)), true);
        jobs.start();
        try {
            assertThat(ran.await(45, TimeUnit.SECONDS)).isTrue();
        } finally {
            jobs.stop();
            sql.sql("delete from jobs_task where task_name = 'left-behind'").update();
        }
    }
}
