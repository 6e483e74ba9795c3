package dev.hindsight.service.source;

import dev.hindsight.source.kubernetes.KubernetesSource;
import io.cloudevents.CloudEvent;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * {@code POST /}: what an ApiServerSource sees. It is answered when the sink has it, or when it alters nothing; until
 * then the request stays open, since whoever sent it then waits, and would drop it on any other answer. Events of one
 * watch come one after the other, so their order stays.
 */
@ApplicationScoped
public class SieveRoute {
    private static final Logger LOG = Logger.getLogger(SieveRoute.class);

    /** An ApiServerSource has one request under way for each kind that it watches. */
    private static final int MOST_EVENTS = 256;

    private static final int MOST_KIB = 64 * 1024;

    private static final Duration APART = Duration.ofMinutes(5);

    private final SourcePod pod;
    private final Senders senders = new Senders();
    private final Semaphore events = new Semaphore(MOST_EVENTS);
    private final Semaphore kib = new Semaphore(MOST_KIB);
    private final AtomicBoolean turnedAway = new AtomicBoolean();
    private final Relisting relisting;

    @Inject
    SieveRoute(SourcePod pod) {
        this.pod = pod;
        this.relisting = new Relisting(APART, () -> pod.source().ifPresent(KubernetesSource::inventoryNow));
    }

    void register(@Observes Router router) {
        router.post("/").handler(this::receive);
    }

    private void receive(RoutingContext request) {
        request.request()
                .body()
                .onSuccess(body -> received(request, body))
                .onFailure(broken -> answer(request, 400, "the body breaks off"));
        // The server holds a request until somebody wants its body.
        request.request().resume();
    }

    private void received(RoutingContext request, Buffer body) {
        CloudEvent event;
        try {
            event = BinaryEvents.read(request.request().headers(), body.getBytes());
        } catch (IllegalArgumentException noEvent) {
            answer(request, 400, noEvent.getMessage());
            return;
        }
        pod.source()
                .ifPresentOrElse(
                        source -> admit(source, request, event, 1 + body.length() / 1024),
                        () -> answer(request, 503, "K_SINK is not set"));
    }

    private void admit(KubernetesSource source, RoutingContext request, CloudEvent event, int size) {
        if (!events.tryAcquire()) {
            turnAway(request);
        } else if (!kib.tryAcquire(size)) {
            events.release();
            turnAway(request);
        } else {
            String sender = request.request().remoteAddress().hostAddress();
            if (senders.isNew(sender)) {
                LOG.infof(
                        "%s begins to hand in events; everything is listed, as it has not told what was before",
                        sender);
                source.inventoryNow();
            }
            Context context = request.vertx().getOrCreateContext();
            Thread.ofVirtual().name("told").start(() -> {
                try {
                    handOver(source, event, context, request);
                } finally {
                    events.release();
                    kib.release(size);
                }
            });
        }
    }

    private void handOver(KubernetesSource source, CloudEvent event, Context context, RoutingContext request) {
        try {
            Optional<String> lost = source.told(event);
            context.runOnContext(_ -> answer(request, lost.isPresent() ? 422 : 202, lost.orElse("")));
            if (turnedAway.compareAndSet(true, false)) {
                relisting.because("events were turned away", request.vertx());
            }
        } catch (InterruptedException stopped) {
            context.runOnContext(_ -> answer(request, 503, "stopping"));
        }
    }

    /** Whoever is turned away tries for some seconds and then drops it, so a list has to make up for it. */
    private void turnAway(RoutingContext request) {
        if (!turnedAway.getAndSet(true)) {
            LOG.warn("More events wait than may; those that are turned away are made up for by a list");
        }
        answer(request, 503, "enough events are under way");
    }

    private static void answer(RoutingContext request, int status, String why) {
        if (!request.response().ended() && !request.response().closed()) {
            request.response().setStatusCode(status).end(why);
        }
    }
}
