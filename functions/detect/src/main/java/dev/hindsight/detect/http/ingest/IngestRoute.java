package dev.hindsight.detect.http.ingest;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.http.Answers;
import dev.hindsight.detect.ingest.IngestResult;
import dev.hindsight.detect.ingest.TokenGate;
import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code POST /ingest}: CloudEvents from elsewhere, as JSON lines, as a batch or alone, gzip-compressed or not. Where
 * tokens are wanted, each request shows one, and only events of its cluster are taken. JSON lines are read as they
 * arrive, if no other route has taken the body before; a slow store slows the sender down.
 */
@ApplicationScoped
public class IngestRoute {
    private static final long SILENCE_MILLIS = 60_000;

    private final Intake intake;
    private final TokenGate gate;
    private final Bell bell;
    private final Places uploads = new Places(4, 2);
    private final Places singles = new Places(64, 32);
    private final long largestRequest;

    /**
     * Where the route stands among the others. The smallest integer is before the body is read into memory, which Funqy
     * asks for, but also before any filter that guards the process.
     */
    @ConfigProperty(name = "hindsight.ingest.order", defaultValue = "100")
    int order;

    /**
     * @param largestRequest bytes of a request of lines, as sent
     * @param largestBatch bytes of a batch or of a single event, unpacked: they are held in memory
     * @param tokenRequired whether nobody comes in without a token
     */
    @Inject
    IngestRoute(
            Detect detect,
            EventStore store,
            Bell bell,
            @ConfigProperty(name = "hindsight.ingest.largest-request", defaultValue = "1073741824") long largestRequest,
            @ConfigProperty(name = "hindsight.ingest.largest-batch", defaultValue = "4194304") int largestBatch,
            @ConfigProperty(name = "hindsight.ingest.token-required", defaultValue = "false") boolean tokenRequired) {
        this.intake = new Intake(detect, largestRequest, largestBatch);
        this.gate = new TokenGate(store.log(), InstantSource.system(), tokenRequired);
        this.bell = bell;
        this.largestRequest = largestRequest;
    }

    void register(@Observes Router router) {
        router.post("/ingest").order(order).handler(this::receive);
    }

    private void receive(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        Content content = Content.of(request.request().headers());
        if (length != null && Long.parseLong(length) > largestRequest) {
            Failures.tooLarge(request, "the body has more than " + largestRequest + " bytes");
        } else if (content == Content.OTHER) {
            String detail = "Send " + Content.TAKEN + ", not "
                    + String.valueOf(request.request().getHeader("Content-Type"));
            Answers.problem(request, 415, "Unsupported media type", detail, Map.of());
        } else {
            receive(request, content, body(request));
        }
    }

    /** On a thread of its own: an upload may take minutes, which a worker of the server must not. */
    @SuppressWarnings("CatchingUnchecked") // whatever went wrong is answered
    private void receive(RoutingContext request, Content content, InputStream body) {
        Context context = request.vertx().getOrCreateContext();
        Thread.ofVirtual().name("ingest").start(() -> {
            try {
                ClusterBinding binding = gate.admit(request.request().getHeader("Authorization"));
                IngestResult result = receive(request, content, body, binding);
                bell.ring(result.positions());
                context.runOnContext(done -> Answers.json(request, result));
            } catch (Exception failure) {
                context.runOnContext(done -> Failures.answer(request, failure));
            }
        });
    }

    private IngestResult receive(RoutingContext request, Content content, InputStream body, ClusterBinding binding)
            throws Exception {
        Places places = content == Content.BINARY ? singles : uploads;
        if (!places.take(binding.cluster())) {
            throw new StoreBusy("Enough requests of this kind are under way.");
        }
        try {
            return intake.take(content, request.request().headers(), body, binding);
        } finally {
            places.giveBack(binding.cluster());
        }
    }

    /** Read as it arrives, unless another route wanted the whole of it. */
    private static InputStream body(RoutingContext request) {
        if (request.body() == null || !request.body().available()) {
            return new VertxInputStream(request, SILENCE_MILLIS);
        }
        Buffer whole = request.body().buffer();
        return whole == null ? InputStream.nullInputStream() : new ByteArrayInputStream(whole.getBytes());
    }
}
