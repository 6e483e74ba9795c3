package dev.hindsight.view.stream;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.store.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the views of a cluster have come to a position, and which of them changed. */
@Schema(name = "Grown", description = "That the views of a cluster have come to a position, and which changed.")
public record Grown(String cluster, long position, Instant time, Set<String> views) {
    /** One for each cluster that the events are of. */
    public static Collection<Grown> of(List<Recorded> events) {
        TreeMap<String, Grown> byCluster = new TreeMap<>();
        for (Recorded recorded : events) {
            Grown one = new Grown(recorded.cluster(), recorded.position(), recorded.clock(), viewsOf(recorded.event()));
            byCluster.merge(recorded.cluster(), one, Grown::and);
        }
        return byCluster.values();
    }

    /** Both told at once; the later position counts. */
    public Grown and(Grown later) {
        Set<String> all = new TreeSet<>(views);
        all.addAll(later.views);
        return new Grown(cluster, later.position, later.time, all);
    }

    private static Set<String> viewsOf(DomainEvent event) {
        return switch (event) {
            case ResourceEvent resource -> Set.of("resources", "differences", "timeline", "log");
            case ChangeEvent change -> Set.of("changes", "log");
            case FindingEvent finding -> Set.of("resources", "findings", "health", "timeline", "log");
            default -> Set.of("clusters", "health", "timeline", "log");
        };
    }
}
