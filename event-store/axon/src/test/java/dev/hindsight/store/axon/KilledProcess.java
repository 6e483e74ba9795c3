package dev.hindsight.store.axon;

import dev.hindsight.store.axon.AxonEventStore.Options;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.postgresql.ds.PGSimpleDataSource;

/** Appends without end and prints what is acknowledged, until it is killed. Argument: the database's URL. */
final class KilledProcess {
    private static final int IN_FLIGHT = 50;

    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Semaphore free = new Semaphore(IN_FLIGHT);
        AxonEventStore store = AxonEventStore.open(database, Options.defaults().withoutMigration());
        for (int i = 0; ; i++) {
            String id = "tally-" + i % 5;
            free.acquire();
            CompletableFuture<?> unused = Tally.addTo(store, id).thenAccept(number -> {
                out.println("ack " + id + " " + number);
                free.release();
            });
        }
    }

    private KilledProcess() {}
}
