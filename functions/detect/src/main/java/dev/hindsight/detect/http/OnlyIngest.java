package dev.hindsight.detect.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a process is published to other clusters, it answers {@code /ingest} and its health, and nothing else: the ways
 * in that a broker uses ask for no token. Figures are for whoever asks the pod itself, not for who comes through a
 * proxy.
 */
@ApplicationScoped
public class OnlyIngest {
    private static final List<String> BY_A_PROXY = List.of("X-Forwarded-For", "Forwarded", "K-Proxy-Request");

    @ConfigProperty(name = "hindsight.detect.only-ingest", defaultValue = "false")
    boolean wanted;

    void register(@Observes Router router) {
        if (wanted) {
            // Before any other route; the one for /ingest that is as early comes after it, being asked by path.
            router.route().order(Integer.MIN_VALUE).handler(OnlyIngest::judge);
        }
    }

    private static void judge(RoutingContext request) {
        if (isOpen(request.request())) {
            request.next();
        } else {
            Answers.problem(request, 404, "Not here", "Only POST /ingest is answered here.", Map.of());
        }
    }

    private static boolean isOpen(HttpServerRequest request) {
        String path = request.path();
        boolean direct = BY_A_PROXY.stream().allMatch(header -> request.getHeader(header) == null);
        return "/ingest".equals(path)
                || "/q/health/live".equals(path)
                || "/q/health/ready".equals(path)
                || direct && "/q/metrics".equals(path);
    }
}
