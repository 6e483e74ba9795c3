package dev.hindsight.service.logs;

import dev.hindsight.ingest.TokenText;
import dev.hindsight.source.Answer;
import dev.hindsight.source.OneTry;
import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.Gate;
import dev.hindsight.source.log.door.gate.Passage;
import dev.hindsight.source.log.door.gate.TurnedAway;
import io.cloudevents.CloudEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Who may send lines to this pod. It does not know tokens: lines go on in the name of whoever sent them, to where tokens
 * are judged, and are answered as they were answered there.
 */
final class PodGate implements Gate {
    private static final String SCHEME = "Bearer ";

    private final String cluster;
    private final OneTry sink;
    private final Optional<OneTry> judge;

    /**
     * @param sink where lines of this cluster go
     * @param judge where lines go in the name of their sender; empty when no tokens are wanted
     */
    PodGate(String cluster, OneTry sink, Optional<OneTry> judge) {
        this.cluster = cluster;
        this.sink = sink;
        this.judge = judge;
    }

    private record Way(String cluster, Function<CloudEvent, CompletableFuture<Answer>> to) implements Passage {
        @Override
        public CompletableFuture<Void> hand(CloudEvent event) {
            return to.apply(event).thenCompose(Way::meaning);
        }

        private static CompletableFuture<Void> meaning(Answer answer) {
            return switch (answer) {
                case Answer.Taken _ -> CompletableFuture.completedFuture(null);
                case Answer.Later later -> CompletableFuture.failedFuture(Busy.behind(later.why(), later.after()));
                case Answer.LockedOut out -> CompletableFuture.failedFuture(new TurnedAway(out.why()));
                case Answer.Refused refused -> CompletableFuture.failedFuture(new Undeliverable(refused.why()));
            };
        }
    }

    @Override
    public Passage admit(String authorization) throws TurnedAway {
        if (judge.isEmpty()) {
            return new Way(cluster, sink::send);
        }
        OneTry there = judge.get();
        String ofToken = cluster(authorization);
        return new Way(ofToken, event -> there.send(event, authorization));
    }

    /** As the token says; whether that is true is judged elsewhere. */
    private static String cluster(String authorization) throws TurnedAway {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (!bearer) {
            throw new TurnedAway("An ingest token is wanted: Authorization: Bearer hsi_…");
        }
        return TokenText.parse(authorization.substring(SCHEME.length()).strip())
                .map(TokenText::cluster)
                .orElseThrow(() -> new TurnedAway("This is no ingest token."));
    }
}
