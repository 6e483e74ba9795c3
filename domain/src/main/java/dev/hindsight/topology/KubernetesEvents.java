package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What Kubernetes' own Events tell, whichever of their two shapes they have. */
public final class KubernetesEvents {
    /** The others repeat what the objects themselves show. */
    private static final Set<String> REASONS = Set.of(
            "Unhealthy",
            "FailedCreate",
            "FailedMount",
            "FailedAttachVolume",
            "FailedMapVolume",
            "FailedCreatePodSandBox",
            "ProvisioningFailed",
            "FailedBinding",
            "SyncLoadBalancerFailed",
            "CreatingLoadBalancerFailed",
            "UpdateLoadBalancerFailed",
            "FailedToUpdateEndpoint",
            "FailedToCreateEndpoint",
            "FailedToUpdateEndpointSlices",
            "MissSchedule",
            "TooManyMissedTimes",
            "UnparseableSchedule",
            "UnknownTimeZone");

    private KubernetesEvents() {}

    /** False only for Kubernetes Events that no rule asks for. */
    static boolean isOfInterest(Facts facts) {
        return !facts.ref().kind().equals("Event") || REASONS.contains(reason(facts));
    }

    public static String reason(Facts event) {
        return event.body().text("reason");
    }

    public static String message(Facts event) {
        String message = event.body().text("message");
        return message.isEmpty() ? event.body().text("note") : message;
    }

    /** The uid of the object that it is about. */
    public static String about(Facts event) {
        return subject(event).text("uid");
    }

    /** {@code web} of the field path {@code spec.containers{web}}; empty when it is not about a container. */
    public static String container(Facts event) {
        String path = subject(event).text("fieldPath");
        int open = path.indexOf('{');
        return open > 0 && path.endsWith("}") ? path.substring(open + 1, path.length() - 1) : "";
    }

    private static Tree subject(Facts event) {
        Tree involved = event.body().at("involvedObject");
        return involved.isPresent() ? involved : event.body().at("regarding");
    }

    /** How often it happened, 1 when it does not say. */
    public static long count(Facts event) {
        Tree body = event.body();
        long count = Math.max(body.number("count", 1), body.at("series").number("count", 1));
        return Math.max(count, body.number("deprecatedCount", 1));
    }

    /** When it happened last; empty when it does not say. */
    public static Optional<Instant> last(Facts event) {
        Tree body = event.body();
        for (String text : new String[] {
            body.at("series").text("lastObservedTime"),
            body.text("lastTimestamp"),
            body.text("deprecatedLastTimestamp"),
            body.text("eventTime")
        }) {
            Optional<Instant> time = PodState.time(text);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }
}
