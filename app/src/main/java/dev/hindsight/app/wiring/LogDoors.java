package dev.hindsight.app.wiring;

import dev.hindsight.app.broker.Broker;
import dev.hindsight.detect.ingest.TokenGate;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.Gate;
import dev.hindsight.source.log.door.gate.Passage;
import dev.hindsight.source.log.door.gate.TurnedAway;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may send logs to this process: whoever shows an ingest token, for its cluster; and whoever reached this far
 * without one, for the cluster that is watched here, since the door of the page let it pass.
 */
@ApplicationScoped
public class LogDoors implements Gate {
    /** Where no cluster is watched, lines of programs on this machine still belong somewhere. */
    static final String NO_CLUSTER = "local";

    private final TokenGate tokens;
    private volatile Behind behind;

    @Inject
    LogDoors(
            EventStore store,
            @ConfigProperty(name = "hindsight.ingest.token-required", defaultValue = "false") boolean tokenRequired) {
        this.tokens = new TokenGate(store.log(), InstantSource.system(), tokenRequired);
    }

    private record Behind(Broker broker, String cluster) {}

    /** @param cluster of lines that come without a token */
    void open(Broker broker, String cluster) {
        behind = new Behind(broker, cluster);
    }

    void close() {
        behind = null;
    }

    @Override
    public Passage admit(String authorization) throws TurnedAway, Busy {
        Behind now = behind;
        if (now == null) {
            throw Busy.behind("Hindsight is starting or stopping.", Duration.ofSeconds(2));
        }
        try {
            String ofToken = tokens.admit(authorization).cluster();
            return new Way(now.broker(), ofToken.isEmpty() ? now.cluster() : ofToken);
        } catch (TokenGate.TurnedAway away) {
            throw new TurnedAway(away.getMessage());
        } catch (StoreBusy busy) {
            throw Busy.behind(busy.getMessage(), Duration.ofSeconds(1));
        }
    }

    /** Through the broker, which says when whoever wants the event has it in the log, or as a dead letter. */
    private record Way(Broker broker, String cluster) implements Passage {
        @Override
        public CompletableFuture<Void> hand(CloudEvent event) throws InterruptedException {
            return broker.publish(event);
        }
    }
}
