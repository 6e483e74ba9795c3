package dev.hindsight.detect.http;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.DetectAgain;
import dev.hindsight.detect.Handled;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code POST /dead-letter}: where a Trigger sends what it could not deliver. All of it is kept first, and then played
 * once: brokers send events here too that were taken, when only the answer to them could not be handed on. {@code POST
 * /dead-letter/ID/again}: plays a letter of the store once more, and says what became of it, which the answer to an
 * event does not.
 */
@ApplicationScoped
public class DeadLetterRoute {
    private static final Logger LOG = Logger.getLogger(DeadLetterRoute.class);
    private static final int BEFORE_THE_DEFAULT = 100;

    private final Detect detect;
    private final EventStore store;
    private final DeadLetterPlayer player;

    @Inject
    DeadLetterRoute(Detect detect, EventStore store) {
        this.detect = detect;
        this.store = store;
        this.player = new DetectAgain(detect, store.deadLetters());
    }

    void register(@Observes Router router) {
        router.post("/dead-letter").order(BEFORE_THE_DEFAULT).handler(this::keep);
        router.post("/dead-letter/:id/again").order(BEFORE_THE_DEFAULT).handler(this::again);
    }

    private void keep(RoutingContext request) {
        request.vertx()
                .executeBlocking(() -> refuse(request), false)
                .onSuccess(letter -> {
                    Answers.nothing(request);
                    settle(request.vertx(), letter);
                })
                .onFailure(failure -> {
                    LOG.error("A dead letter could not be kept", failure);
                    Answers.problem(request, 503, "Busy", "The store takes no dead letters now.", Map.of());
                });
    }

    private Handled.DeadLettered refuse(RoutingContext request) {
        String code = request.request().getHeader("ce-knativeerrorcode");
        String reason = "not delivered" + (code == null ? "" : ": the last answer was " + HeaderText.decoded(code));
        return detect.refuse(attributes(request), FailureRoute.body(request), reason);
    }

    /** It stays open when this fails, or is never done: whatever refused it ten times may do so once more. */
    private void settle(Vertx vertx, Handled.DeadLettered letter) {
        vertx.executeBlocking(() -> store.deadLetters().find(letter.id()).map(player::play), false)
                .onFailure(failure -> LOG.warn("A dead letter stays open, it could not be tried", failure));
    }

    /** Answers with what became of it, and with 404 when there is no such letter. */
    private void again(RoutingContext request) {
        request.vertx()
                .executeBlocking(() -> played(request.pathParam("id")), false)
                .onSuccess(outcome -> outcome.ifPresentOrElse(
                        told -> Answers.json(request, told),
                        () -> Answers.problem(request, 404, "Not found", "There is no such dead letter.", Map.of())))
                .onFailure(failure -> {
                    LOG.error("A dead letter could not be played again", failure);
                    Answers.problem(request, 503, "Busy", "The letter cannot be played now.", Map.of());
                });
    }

    private Optional<Map<String, ?>> played(String id) {
        return id.matches("[0-9]{1,18}")
                ? store.deadLetters().find(Long.parseLong(id)).map(player::play).map(DeadLetterRoute::told)
                : Optional.empty();
    }

    private static Map<String, ?> told(DeadLetterPlayer.Outcome outcome) {
        return switch (outcome) {
            case DeadLetterPlayer.Outcome.Accepted accepted -> Map.of("accepted", true, "words", accepted.words());
            case DeadLetterPlayer.Outcome.Refused refused -> Map.of("accepted", false, "words", refused.reason());
        };
    }

    /** Attributes by their names, as of any other letter; the headers where it is no event in binary mode. */
    private static Map<String, String> attributes(RoutingContext request) {
        if (request.request().getHeader("ce-id") == null) {
            return FailureRoute.headers(request);
        }
        return BinaryHeaders.attributes(request.request().headers());
    }
}
