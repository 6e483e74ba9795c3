package dev.hindsight.app.data;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.database.EmbeddedDatabase;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The store of a data folder for a command: through the database that runs on it, else through one started for it. */
public final class StoreOnDisk implements AutoCloseable {
    private final EventStore store;
    private final List<AutoCloseable> held;

    private StoreOnDisk(DataSource database, List<AutoCloseable> held) {
        this.store = AxonEventStore.open(database, AxonEventStore.Options.defaults());
        this.held = held;
    }

    public static StoreOnDisk open(Path data) {
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new Refusal("There is no data in " + data + ". Name the folder with --data FOLDER.");
        }
        if (RunFile.living(data).isPresent()) {
            return new StoreOnDisk(running(data), List.of());
        }
        DataFolder folder = DataFolder.open(data);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        return new StoreOnDisk(database.dataSource(), List.of(database, folder));
    }

    /** PostgreSQL writes its port into the fourth line of its pid file. */
    private static DataSource running(Path data) {
        try {
            int port = Integer.parseInt(Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .get(3)
                    .strip());
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
            source.setUser("postgres");
            return source;
        } catch (IOException | RuntimeException starting) {
            throw new Refusal(
                    "The database of " + data + " is just starting or ending; try again in some seconds.", starting);
        }
    }

    public EventStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        for (AutoCloseable thing : held) {
            try {
                thing.close();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
