package org.commonground.testing;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/** Counts the statements that go to the database, for rules such as "as many for a hundred as for one". */
public final class Statements {

    private Statements() {}

    /** How many statements this work sends while nothing else goes on. */
    public static long of(EntityManagerFactory database, Runnable work) {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
