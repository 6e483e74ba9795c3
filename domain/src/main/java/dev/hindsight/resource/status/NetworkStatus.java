package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import java.util.List;

/** Services by their type, and what stands behind them. */
final class NetworkStatus {
    private NetworkStatus() {}

    static ResourceStatus service(Facts facts) {
        Tree spec = facts.body().at("spec");
        String type = spec.text("type").isEmpty() ? "ClusterIP" : spec.text("type");
        boolean noAddress =
                facts.body().at("status", "loadBalancer", "ingress").items().isEmpty();
        if (type.equals("LoadBalancer") && noAddress) {
            return ResourceStatus.of(Level.PROGRESSING, type, "waits for an address of a load balancer");
        }
        return ResourceStatus.of(Level.OK, type, spec.text("clusterIP").equals("None") ? "headless" : "");
    }

    /** An endpoint that says nothing of itself is ready, as the API has it. */
    static ResourceStatus endpointSlice(Facts facts) {
        List<Tree> endpoints = facts.body().items("endpoints");
        long ready = endpoints.stream()
                .filter(endpoint -> endpoint.at("conditions").flag("ready").orElse(true))
                .count();
        ResourceStatus judged = endpoints.isEmpty()
                ? ResourceStatus.of(Level.OK, "Empty", "")
                : ready == endpoints.size()
                        ? ResourceStatus.of(Level.OK, "Ready", "")
                        : ResourceStatus.of(Level.WARNING, ready == 0 ? "NotReady" : "Degraded", "");
        return judged.withReady(ready, endpoints.size());
    }
}
