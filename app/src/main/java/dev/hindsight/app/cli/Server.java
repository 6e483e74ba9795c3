package dev.hindsight.app.cli;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.DataFolder;
import dev.hindsight.app.data.RunFile;
import dev.hindsight.app.database.EmbeddedDatabase;
import dev.hindsight.app.wiring.HindsightApplication;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts everything in this process and stays until it is told to stop. */
final class Server {
    private static final int LONGEST_END_SECONDS = 40;

    private Server() {}

    static int run(ServerOptions options, Path data, Map<String, String> settings) {
        refuseTakenPort(options);
        try (DataFolder folder = DataFolder.open(data)) {
            settings.forEach(System::setProperty);
            configure(options, folder);
            return serve(options, folder);
        }
    }

    private static int serve(ServerOptions options, DataFolder folder) {
        CountDownLatch ended = holdTheEnd();
        try {
            return serveUntilToldToEnd(options, folder);
        } finally {
            ended.countDown();
        }
    }

    /**
     * A signal ends the process as soon as Quarkus has stopped, which may be before this thread has ended the database.
     * A database that is left behind would go on writing, so the end waits for it.
     */
    private static CountDownLatch holdTheEnd() {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("hindsight: did not end in order within " + LONGEST_END_SECONDS + " s");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
        return ended;
    }

    private static int serveUntilToldToEnd(ServerOptions options, DataFolder folder) {
        int[] exit = {0};
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", "postgres");
            System.setProperty("quarkus.datasource.password", "postgres");
            new RunFile(ProcessHandle.current().pid(), url(options), options.loopback() ? "" : folder.token())
                    .write(folder.path());
            Quarkus.run(HindsightApplication.class, (code, failure) -> {
                exit[0] = failure == null ? code : 1;
                if (failure != null) {
                    tell(failure);
                }
            });
        } finally {
            RunFile.remove(folder.path());
        }
        return exit[0];
    }

    /** The logging that would tell it may not be there yet. */
    private static void tell(Throwable failure) {
        System.err.println("hindsight: cannot start: " + failure);
        failure.printStackTrace(System.err);
    }

    private static void configure(ServerOptions options, DataFolder folder) {
        System.setProperty("quarkus.http.port", Integer.toString(options.port));
        System.setProperty("quarkus.http.host", options.address);
        System.setProperty("hindsight.url", url(options));
        System.setProperty("hindsight.digest-key", folder.digestKey());
        if (Boolean.getBoolean("hindsight.follow-logs")) {
            System.setProperty("hindsight.logs.cursors", folder.logs().toString());
        }
        System.setProperty("hindsight.keep", options.keep.toString());
        System.setProperty("hindsight.open-browser", Boolean.toString(!options.quiet));
        try {
            System.setProperty("hindsight.hosts", String.join(",", options.hosts()));
        } catch (IOException nameless) {
            throw new Refusal(
                    "This machine does not know its own name: " + nameless.getMessage()
                            + ". Listen on 127.0.0.1, or mend /etc/hosts.",
                    nameless);
        }
        if (!options.loopback()) {
            System.setProperty("hindsight.token", folder.token());
        }
    }

    static String url(ServerOptions options) {
        String host = options.loopback() || options.address.equals("0.0.0.0") ? "127.0.0.1" : options.address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + options.port + "/";
    }

    private static void refuseTakenPort(ServerOptions options) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.address), options.port));
        } catch (IOException taken) {
            throw new Refusal("Cannot listen on " + options.address + ":" + options.port + ": " + taken.getMessage()
                    + ".\nStop what uses the port, or name another one with --port PORT.");
        }
    }
}
