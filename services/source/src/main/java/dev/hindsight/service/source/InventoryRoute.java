package dev.hindsight.service.source;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** {@code POST /inventory}: lists everything now. Answers at once; two that are asked for at the same time are one. */
@ApplicationScoped
public class InventoryRoute {
    private final SourcePod pod;

    @Inject
    InventoryRoute(SourcePod pod) {
        this.pod = pod;
    }

    void register(@Observes Router router) {
        router.post("/inventory").handler(this::list);
    }

    private void list(RoutingContext request) {
        pod.source()
                .ifPresentOrElse(
                        source -> {
                            source.inventoryNow();
                            request.response().setStatusCode(202).end();
                        },
                        () -> request.response().setStatusCode(503).end("K_SINK is not set"));
    }
}
