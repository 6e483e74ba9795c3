package dev.hindsight.detect.http;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.JsonLines;
import dev.hindsight.detect.ingest.Ingest;
import dev.hindsight.detect.ingest.IngestResult;
import dev.hindsight.store.StoreBusy;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.vertx.core.Context;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@code POST /ingest}: many CloudEvents in one request, as JSON lines, as a batch or alone, gzip-compressed or not.
 * JSON lines are read as they arrive, if no other route has taken the body before; a slow store slows the sender down.
 */
@ApplicationScoped
public class IngestRoute {
    private static final Logger LOG = Logger.getLogger(IngestRoute.class);
    private static final int UNDER_WAY = 256;
    private static final int AT_ONCE = 4;
    private static final long SILENCE_MILLIS = 60_000;

    private final Ingest ingest;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Bytes of a request of lines, as sent. */
    @ConfigProperty(name = "hindsight.ingest.largest-request", defaultValue = "1073741824")
    long largestRequest;

    /** Bytes of a batch or of a single event, unpacked: they are held in memory. */
    @ConfigProperty(name = "hindsight.ingest.largest-batch", defaultValue = "4194304")
    int largestBatch;

    /**
     * Where the route stands among the others. The smallest integer is before the body is read into memory, which Funqy
     * asks for, but also before any filter that guards the process.
     */
    @ConfigProperty(name = "hindsight.ingest.order", defaultValue = "100")
    int order;

    @Inject
    IngestRoute(Detect detect) {
        this.ingest = new Ingest(detect, UNDER_WAY);
    }

    void register(@Observes Router router) {
        router.post("/ingest").order(order).handler(this::receive);
    }

    private void receive(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        String type = String.valueOf(request.request().getHeader("Content-Type"));
        if (length != null && Long.parseLong(length) > largestRequest) {
            tooLarge(request, "the body has more than " + largestRequest + " bytes");
        } else if (!isLines(type) && !isJson(type)) {
            String detail = "Send application/x-ndjson, application/cloudevents-batch+json or"
                    + " application/cloudevents+json, not " + type;
            Answers.problem(request, 415, "Unsupported media type", detail, Map.of());
        } else if (places.tryAcquire()) {
            receive(request, type, body(request));
        } else {
            busy(request, "Enough requests of this kind are under way.");
        }
    }

    /** On a thread of its own: an upload may take minutes, which a worker of the server must not. */
    @SuppressWarnings("CatchingUnchecked") // whatever went wrong is answered
    private void receive(RoutingContext request, String type, InputStream body) {
        Context context = request.vertx().getOrCreateContext();
        Thread.ofVirtual().name("ingest").start(() -> {
            try {
                IngestResult result = ingest(type, body);
                context.runOnContext(done -> Answers.json(request, result));
            } catch (Exception failure) {
                context.runOnContext(done -> failed(request, failure));
            } finally {
                places.release();
            }
        });
    }

    private static boolean isLines(String type) {
        return type.startsWith("application/x-ndjson") || type.startsWith("application/jsonl");
    }

    private static boolean isJson(String type) {
        return type.startsWith("application/cloudevents-batch+json") || type.startsWith("application/cloudevents+json");
    }

    /** Read as it arrives, unless another route wanted the whole of it. */
    private static InputStream body(RoutingContext request) {
        return request.body() != null && request.body().available()
                ? new ByteArrayInputStream(request.body().buffer().getBytes())
                : new VertxInputStream(request, SILENCE_MILLIS);
    }

    private IngestResult ingest(String type, InputStream body) throws IOException, InterruptedException {
        try (InputStream in = new Body(body, largestRequest)) {
            return isLines(type)
                    ? ingest.lines(in)
                    : ingest.json(new Body(JsonLines.unzipped(in), largestBatch).readAllBytes());
        }
    }

    private static void failed(RoutingContext request, Throwable failure) {
        switch (failure) {
            case StoreBusy busy -> busy(request, busy.getMessage());
            case Body.TooLong tooLong -> tooLarge(request, tooLong.getMessage());
            case IOException broken ->
                Answers.problem(request, 400, "Body cannot be read", String.valueOf(broken.getMessage()), Map.of());
            default -> {
                LOG.error("Events could not be taken in", failure);
                Answers.problem(request, 500, "Internal error", "See the log of the process.", Map.of());
            }
        }
    }

    private static void busy(RoutingContext request, String detail) {
        Answers.problem(request, 503, "Busy", detail, Map.of());
    }

    private static void tooLarge(RoutingContext request, String detail) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            // The rest of the body is not read, so nothing can follow it.
            request.response().putHeader("Connection", "close");
        }
        Answers.problem(request, 413, "Body too large", detail, Map.of());
    }
}
