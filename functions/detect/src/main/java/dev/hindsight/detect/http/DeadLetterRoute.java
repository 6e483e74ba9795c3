package dev.hindsight.detect.http;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.Handled;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** {@code POST /dead-letter}: where a Trigger sends what it could not deliver. All of it is kept. */
@ApplicationScoped
public class DeadLetterRoute {
    private static final Logger LOG = Logger.getLogger(DeadLetterRoute.class);
    private static final int BEFORE_THE_DEFAULT = 100;

    private final Detect detect;

    @Inject
    DeadLetterRoute(Detect detect) {
        this.detect = detect;
    }

    void register(@Observes Router router) {
        router.post("/dead-letter").order(BEFORE_THE_DEFAULT).handler(this::keep);
    }

    private void keep(RoutingContext request) {
        request.vertx()
                .executeBlocking(() -> refuse(request), false)
                .onSuccess(letter -> Answers.nothing(request))
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

    /** Attributes by their names, as of any other letter; the headers where it is no event in binary mode. */
    private static Map<String, String> attributes(RoutingContext request) {
        if (request.request().getHeader("ce-id") == null) {
            return FailureRoute.headers(request);
        }
        Map<String, String> attributes = new TreeMap<>();
        FailureRoute.headers(request).forEach((name, value) -> {
            if (name.regionMatches(true, 0, "ce-", 0, 3)) {
                attributes.put(name.substring(3).toLowerCase(java.util.Locale.ROOT), HeaderText.decoded(value));
            }
        });
        return attributes;
    }
}
