package org.commonground;

import java.net.BindException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stopped the start into one sentence for the person at the terminal. */
final class StartProblem {

    private StartProblem() {}

    static String describe(Throwable problem) {
        PortInUseException port = cause(problem, PortInUseException.class);
        if (port != null) {
            return "Port " + port.getPort()
                    + " is already in use. Stop what is using it or choose another: ./run --port N";
        }
        if (cause(problem, BindException.class) != null) {
            return "The port is already in use. Stop what is using it or choose another: ./run --port N";
        }
        SQLException sql = cause(problem, SQLException.class);
        if (sql != null) {
            return "The database did not answer as expected: " + sql.getMessage();
        }
        return "Common Ground could not start: " + root(problem).getMessage();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
