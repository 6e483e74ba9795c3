package dev.hindsight.change.detection;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.Outcome;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.detection.Memory.Drain;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.PodState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nodes that take no more pods, and the pods that leave them. */
final class Drains {
    /** Their pods stay when a node is drained. */
    private static final Set<String> STAY = Set.of("DaemonSet", "Node");

    private final Map<String, Drain> byNode = new LinkedHashMap<>();

    Drains(List<Drain> drains) {
        drains.forEach(drain -> byNode.put(drain.node(), drain));
    }

    List<Drain> all() {
        return List.copyOf(byNode.values());
    }

    void cordoned(Seen seen, Facts node, String change) {
        List<String> remaining = seen.model()
                .podsOn(node)
                .filter(Drains::mustLeave)
                .map(pod -> pod.ref().uid())
                .sorted()
                .toList();
        if (remaining.isEmpty()) {
            return;
        }
        byNode.put(node.ref().uid(), new Drain(node.ref().uid(), change, seen.at(), remaining, 0));
    }

    private static boolean mustLeave(Facts pod) {
        return Owners.controllerOf(pod)
                        .filter(owner -> STAY.contains(owner.kind()))
                        .isEmpty()
                && PodState.of(pod) != PodState.ENDED;
    }

    /** The node takes pods again, or is gone. */
    void over(String node) {
        byNode.remove(node);
    }

    /** Whether the pod has to leave a node. */
    boolean isLeaving(String pod) {
        return byNode.values().stream().anyMatch(drain -> drain.remaining().contains(pod));
    }

    /** A pod is gone: with the last one the node is drained. */
    Optional<ChangeEvent> left(Seen seen, String pod) {
        for (Drain drain : byNode.values()) {
            if (drain.remaining().contains(pod)) {
                List<String> remaining = new ArrayList<>(drain.remaining());
                remaining.remove(pod);
                Drain now = new Drain(drain.node(), drain.change(), drain.began(), remaining, drain.left() + 1);
                if (remaining.isEmpty()) {
                    byNode.remove(drain.node());
                    return Optional.of(drained(seen, now));
                }
                byNode.put(drain.node(), now);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static ChangeEvent drained(Seen seen, Drain drain) {
        String words = "drained of " + drain.left() + (drain.left() == 1 ? " pod" : " pods") + " after "
                + Sentences.duration(Duration.between(drain.began(), seen.at()));
        return new ChangeEnded(drain.change(), seen.at(), drain.node(), Outcome.COMPLETE, words, seen.position());
    }
}
