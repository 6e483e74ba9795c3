package dev.hindsight.suppression;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.SuppressionAnnotations;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.reference.Name;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Why a rule's findings of an object count for nothing: suppressions, its annotations, those of its namespace. */
final class Reasons {
    private static final String BY_ANNOTATION = "annotation";

    private Reasons() {}

    /** Of several, the one that holds longest. */
    static Optional<SuppressedBy> of(
            String rule, Facts object, ClusterModel cluster, Collection<Wish> wishes, Instant clock) {
        List<SuppressedBy> all = new ArrayList<>();
        for (Wish wish : wishes) {
            if (wish.means(rule, object)) {
                all.add(wish.by());
            }
        }
        annotated(rule, object, clock).ifPresent(all::add);
        String namespace = object.ref().namespace();
        if (!namespace.isEmpty()) {
            cluster.find(new Name("", "Namespace", "", namespace))
                    .flatMap(its -> annotated(rule, its, clock))
                    .ifPresent(all::add);
        }
        return all.stream().min(SuppressedBy.LONGEST_FIRST);
    }

    private static Optional<SuppressedBy> annotated(String rule, Facts marked, Instant clock) {
        return SuppressionAnnotations.of(marked)
                .filter(annotations -> annotations.suppress(rule, clock))
                .map(annotations -> new SuppressedBy(
                        BY_ANNOTATION + ":" + marked.ref().kind() + "/"
                                + marked.ref().name(),
                        annotations.reason(),
                        BY_ANNOTATION,
                        annotations.until()));
    }
}
