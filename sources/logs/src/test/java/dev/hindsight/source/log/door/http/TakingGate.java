package dev.hindsight.source.log.door.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.Gate;
import dev.hindsight.source.log.door.gate.Passage;
import dev.hindsight.source.log.door.gate.TurnedAway;
import io.cloudevents.CloudEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets in who shows the token, and keeps what comes; takes it, or not, as it is told. */
@Singleton
public class TakingGate implements Gate {
    static final String TOKEN = "Bearer hsi_test";

    enum Mood {
        TAKING,
        BUSY,
        SILENT,
        REFUSING,
        REVOKED
    }

    private final List<CloudEvent> taken = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKING;

    void becomes(Mood other) {
        mood = other;
    }

    void forget() {
        taken.clear();
        mood = Mood.TAKING;
    }

    List<CloudEvent> taken() {
        return taken;
    }

    /** Texts of all lines, in the order of the events. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        taken.forEach(event -> data(event)
                .path("lines")
                .forEach(line -> texts.add(line.path("text").asText())));
        return texts;
    }

    static JsonNode data(CloudEvent event) {
        try {
            return new ObjectMapper().readTree(event.getData().toBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Passage admit(String authorization) throws TurnedAway {
        if (!TOKEN.equals(authorization)) {
            throw new TurnedAway("An ingest token is wanted.");
        }
        return new Passage() {
            @Override
            public String cluster() {
                return "prod";
            }

            @Override
            public CompletableFuture<Void> hand(CloudEvent event) {
                return take(event);
            }
        };
    }

    private CompletableFuture<Void> take(CloudEvent event) {
        return switch (mood) {
            case TAKING -> {
                taken.add(event);
                yield CompletableFuture.completedFuture(null);
            }
            case BUSY -> CompletableFuture.failedFuture(Busy.behind("The log is busy.", Duration.ofSeconds(7)));
            case SILENT -> new CompletableFuture<>();
            case REFUSING -> CompletableFuture.failedFuture(new Undeliverable("the sink answered 400"));
            case REVOKED -> CompletableFuture.failedFuture(new TurnedAway("The token was revoked."));
        };
    }
}
