package dev.hindsight.detect.http.ingest;

import dev.hindsight.detect.http.Answers;
import dev.hindsight.detect.ingest.ForeignEvent;
import dev.hindsight.detect.ingest.IngestResult;
import dev.hindsight.detect.ingest.TokenGate;
import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.store.StoreBusy;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;

/** What is answered when events were not taken in. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(IngestRoute.class);

    private Failures() {}

    static void answer(RoutingContext request, Throwable failure) {
        switch (failure) {
            case TokenGate.TurnedAway away -> unauthorized(request, away.getMessage());
            case ForeignEvent foreign -> forbidden(request, foreign.getMessage(), more(foreign));
            case ClusterBinding.Foreign foreign -> forbidden(request, foreign.getMessage(), Map.of());
            case StoreBusy busy -> Answers.problem(request, 503, "Busy", busy.getMessage(), Map.of());
            case Body.TooLong tooLong -> tooLarge(request, tooLong.getMessage());
            case IOException broken ->
                Answers.problem(request, 400, "Body cannot be read", String.valueOf(broken.getMessage()), Map.of());
            default -> {
                LOG.error("Events could not be taken in", failure);
                Answers.problem(request, 500, "Internal error", "See the log of the process.", Map.of());
            }
        }
    }

    private static void unauthorized(RoutingContext request, String words) {
        endConnection(request);
        request.response().putHeader("WWW-Authenticate", "Bearer realm=\"hindsight ingest\"");
        Answers.problem(request, 401, "Not let in", words, Map.of());
    }

    private static void forbidden(RoutingContext request, String words, Map<String, ?> more) {
        endConnection(request);
        Answers.problem(request, 403, "Of another cluster", words, more);
    }

    private static Map<String, ?> more(ForeignEvent foreign) {
        IngestResult before = foreign.before();
        return Map.of(
                "line", foreign.place(),
                "accepted", before.accepted(),
                "appended", before.appended(),
                "unchanged", before.unchanged(),
                "deadLettered", before.deadLettered());
    }

    static void tooLarge(RoutingContext request, String detail) {
        endConnection(request);
        Answers.problem(request, 413, "Body too large", detail, Map.of());
    }

    /** The rest of the body is not read, so nothing can follow it. */
    private static void endConnection(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader("Connection", "close");
        }
    }
}
