package dev.hindsight.view.status;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Retention.Horizon;
import dev.hindsight.view.status.StatusView.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How Hindsight itself is. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status", description = "How Hindsight itself is.")
public class StatusEndpoint {
    private final EventStore store;
    private final DatabaseSize database;

    StatusEndpoint(EventStore store, DatabaseSize database) {
        this.store = store;
        this.database = database;
    }

    @GET
    @Operation(
            operationId = "getStatus",
            summary = "Rates, memory, size of the database by table, and how far back the past can be told.")
    public StatusView get() {
        return new StatusView(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                new AppendRates(store.log()).at(Instant.now()),
                MemoryUse.of(database.processes()),
                database.read(),
                store.log().clusters().stream().map(this::past).toList(),
                store.deadLetters().count(),
                store.deadLetters().dropped());
    }

    private Past past(String cluster) {
        Horizon horizon = store.retention().horizon(cluster).orElse(null);
        return horizon == null ? new Past(cluster, null, null) : new Past(cluster, horizon.clock(), horizon.position());
    }
}
