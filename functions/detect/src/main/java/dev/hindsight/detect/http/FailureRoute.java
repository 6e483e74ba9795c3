package dev.hindsight.detect.http;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.store.StoreBusy;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Funqy answers every failure with 500, which some senders do not try again. Pressure is told from it as 503 with
 * {@code Retry-After}, and an envelope that Funqy could not even read is kept as a dead letter and answered with
 * success. The rest are real faults.
 */
@ApplicationScoped
public class FailureRoute {
    private static final Logger LOG = Logger.getLogger(FailureRoute.class);
    private static final int BEFORE_THE_DEFAULT = 100;

    private final Detect detect;

    @Inject
    FailureRoute(Detect detect) {
        this.detect = detect;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_DEFAULT).failureHandler(this::failed);
    }

    private void failed(RoutingContext request) {
        if (isBusy(request.failure())) {
            Answers.problem(request, 503, "Busy", "The store can take no more now.", Map.of());
        } else if (isUnreadableEvent(request)) {
            request.vertx()
                    .executeBlocking(() -> keep(request), false)
                    .onSuccess(kept -> Answers.nothing(request))
                    .onFailure(failure -> keepingFailed(request, failure));
        } else {
            request.next();
        }
    }

    private static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreBusy) {
                return true;
            }
        }
        return false;
    }

    /** Only what is broken in itself: with a good envelope the fault is ours. */
    private static boolean isUnreadableEvent(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        if (request.request().method() != HttpMethod.POST
                || type == null
                || !type.startsWith("application/cloudevents+json")) {
            return false;
        }
        try {
            StructuredEvents.read(body(request));
            return false;
        } catch (Poison poison) {
            return true;
        }
    }

    private Object keep(RoutingContext request) {
        String reason = "no CloudEvent";
        try {
            StructuredEvents.read(body(request));
        } catch (Poison poison) {
            reason = poison.getMessage();
        }
        return detect.refuse(headers(request), body(request), reason);
    }

    private static void keepingFailed(RoutingContext request, Throwable failure) {
        LOG.error("A dead letter could not be kept", failure);
        Answers.problem(request, 503, "Busy", "The store takes no dead letters now.", Map.of());
    }

    static Map<String, String> headers(RoutingContext request) {
        Map<String, String> headers = new TreeMap<>();
        request.request().headers().forEach(header -> {
            boolean secret = header.getKey().equalsIgnoreCase("Authorization")
                    || header.getKey().equalsIgnoreCase("Cookie");
            if (!secret) {
                headers.put(header.getKey(), header.getValue());
            }
        });
        return headers;
    }

    static byte[] body(RoutingContext request) {
        Buffer body = request.body() == null ? null : request.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }
}
