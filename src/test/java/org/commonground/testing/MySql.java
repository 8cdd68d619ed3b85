package org.commonground.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real MySQL 8.0 server for one test JVM, unpacked below {@code test.mysql.home}. */
final class MySql {

    private static MySql server;

    private final int port;

    private MySql(int port) {
        this.port = port;
    }

    static synchronized MySql server() {
        if (server == null) {
            try {
                server = start();
            } catch (IOException | InterruptedException problem) {
                throw new IllegalStateException("MySQL did not start", problem);
            }
        }
        return server;
    }

    Map<String, Object> springProperties(String schema) {
        return Map.of(
                "spring.datasource.url",
                        "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                                + "?createDatabaseIfNotExist=true&useSSL=false&allowPublicKeyRetrieval=true",
                "spring.datasource.username", "root",
                "spring.datasource.password", "");
    }

    private static MySql start() throws IOException, InterruptedException {
        Path home =
                Path.of(System.getProperty("test.mysql.home", "target/mysql")).toAbsolutePath();
        Path data =
                Path.of("target", "test-mysql-" + ProcessHandle.current().pid()).toAbsolutePath();
        unpack(home);
        run(home, data, "--initialize-insecure").waitFor();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = run(
                home,
                data,
                "--port=" + port,
                "--mysqlx=0",
                "--bind-address=127.0.0.1",
                "--socket=",
                "--pid-file=" + data.resolve("mysqld.pid"),
                "--character-set-server=utf8mb4",
                "--innodb-flush-log-at-trx-commit=2");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, data)));
        awaitAnswer(port, process);
        return new MySql(port);
    }

    private static void unpack(Path home) throws IOException, InterruptedException {
        if (Files.exists(home.resolve("bin/mysqld"))) {
            return;
        }
        int exit = new ProcessBuilder("tar", "-xzf", "mysql-Linux-amd64.tar.gz")
                .directory(home.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("The MySQL archive in " + home + " could not be unpacked");
        }
    }

    private static Process run(Path home, Path data, String... arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--datadir=" + data));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(arguments));
        Path log = Path.of("target", "mysql.log").toAbsolutePath();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void awaitAnswer(int port, Process process) throws InterruptedException, IOException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            try (var connection = DriverManager.getConnection(
                    "jdbc:mysql://127.0.0.1:" + port + "/?useSSL=false&allowPublicKeyRetrieval=true", "root", "")) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("MySQL does not answer; see target/mysql.log");
    }

    private static void stop(Process process, Path data) {
        try {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
            Folders.delete(data);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }
}
