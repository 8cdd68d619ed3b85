package org.commonground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Turns what stopped the start into one sentence for the person at the terminal. */
final class StartProblem {

    private StartProblem() {}

    /** Finds out before the database is started; where the port is taken in between, the start itself says so. */
    static void requireFreePort(String[] arguments) {
        String given = new SimpleCommandLinePropertySource(arguments).getProperty("server.port");
        String port = given != null ? given : System.getenv().getOrDefault("SERVER_PORT", "8080");
        try (var socket = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new PortInUseException(Integer.parseInt(port), taken);
        }
    }

    static String describe(Throwable problem) {
        PortInUseException port = cause(problem, PortInUseException.class);
        if (port != null) {
            return "Port " + port.getPort()
                    + " is already in use. Stop what is using it or choose another: ./run --port N";
        }
        if (problem instanceof IOException) {
            return String.valueOf(problem.getMessage());
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
