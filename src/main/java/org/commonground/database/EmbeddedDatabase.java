package org.commonground.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * The application's own database below a data folder. It is started before the application and stopped after it; where
 * another database is configured ({@code spring.datasource.url}), there is none and every method does nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "commonground";

    private final @Nullable EmbeddedServer server;
    private final @Nullable FileChannel lock;
    private final String password;

    private EmbeddedDatabase(@Nullable EmbeddedServer server, @Nullable FileChannel lock, String password) {
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts the embedded database unless the arguments or the environment name another one.
     *
     * @param arguments the program's: {@code --common-ground.data=DIR} says where; without it {@code ./data}
     * @throws IOException with a sentence for the person at the terminal, where the folder cannot be used
     */
    public static EmbeddedDatabase startUnlessConfigured(String[] arguments) throws IOException {
        CommandLinePropertySource<?> line = new SimpleCommandLinePropertySource(arguments);
        if (line.containsProperty("spring.datasource.url")
                || System.getProperty("spring.datasource.url") != null
                || System.getenv("SPRING_DATASOURCE_URL") != null) {
            return new EmbeddedDatabase(null, null, "");
        }
        String data = line.getProperty("common-ground.data");
        return startIn(Path.of(data == null ? "data" : data));
    }

    /** Starts it below this folder, which is made where it is missing. */
    public static EmbeddedDatabase startIn(Path dataFolder) throws IOException {
        Path folder = dataFolder.toAbsolutePath().normalize().resolve("db");
        FileChannel lock = lock(folder);
        try {
            String password = Secrets.token();
            return new EmbeddedDatabase(EmbeddedServer.start(folder, statements(password)), lock, password);
        } catch (IOException | RuntimeException problem) {
            lock.close();
            throw new IOException(
                    "The database in " + folder + " could not be started: " + problem.getMessage(), problem);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException notThere) {
            throw new IOException(
                    "The data folder " + folder.getParent() + " cannot be written. Choose another: ./run --data DIR",
                    notThere);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException(
                    "The data folder " + folder.getParent() + " cannot be written. Choose another: ./run --data DIR");
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // The same answer as for another process.
        }
        channel.close();
        throw new IOException("The data folder " + folder.getParent()
                + " is in use by another Common Ground. Stop it or choose another: ./run --data DIR");
    }

    private static String statements(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS commonground CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                DROP DATABASE IF EXISTS test;
                CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `commonground%%`.* TO '%1$s'@'127.0.0.1';
                """.formatted(USER, password);
    }

    /** What Spring must know to use it; empty where there is none. */
    public Map<String, Object> springProperties() {
        return springProperties("commonground");
    }

    /** The same for another schema, whose name must begin with {@code commonground}. */
    public Map<String, Object> springProperties(String schema) {
        var properties = new HashMap<String, Object>();
        if (server != null) {
            properties.put(
                    "spring.datasource.url",
                    "jdbc:mysql://127.0.0.1:" + server.port() + "/" + schema + "?createDatabaseIfNotExist=true");
            properties.put("spring.datasource.username", USER);
            properties.put("spring.datasource.password", password);
            // Connector/J introduces the server as MySQL 5.5; with these Hibernate knows what it talks to.
            properties.put("spring.jpa.properties.jakarta.persistence.database-product-name", "MariaDB");
            properties.put("spring.jpa.properties.jakarta.persistence.database-major-version", "10");
            properties.put("spring.jpa.properties.jakarta.persistence.database-minor-version", "11");
        }
        return properties;
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.shutDown();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException problem) {
            System.err.println("The database server did not stop cleanly: " + problem.getMessage());
        }
    }
}
