package org.commonground.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonground.database.EmbeddedDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context of the tests a fresh schema on one server per JVM. The system property
 * {@code test.engine} says which: {@code embedded} as {@code ./run} starts it, or {@code mysql}, a real MySQL 8.0.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("spring.datasource.url")) {
            return;
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", freshSchema()));
    }

    /** The Spring properties of a schema that nobody has used. */
    public static Map<String, Object> freshSchema() {
        String name = "commonground_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
        return isMySql() ? MySql.server().springProperties(name) : Embedded.SERVER.springProperties(name);
    }

    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("test.engine"));
    }

    private static final class Embedded {
        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                Path data =
                        Path.of("target", "test-data-" + ProcessHandle.current().pid());
                EmbeddedDatabase server = EmbeddedDatabase.startIn(data);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    Folders.delete(data);
                }));
                return server;
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
