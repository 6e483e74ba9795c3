package dev.hindsight.change.detection;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import dev.hindsight.change.Outcome;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.detection.Memory.Revision;
import dev.hindsight.change.detection.Memory.RollOut;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.Workloads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which workloads replace their pods now, and what their pods were made from before. */
final class RollOuts {
    static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet");
    private static final int MOST_REVISIONS = 10;

    private final Map<String, List<Revision>> revisions;
    private final Map<String, RollOut> open = new TreeMap<>();

    RollOuts(Map<String, List<Revision>> revisions, List<RollOut> rollOuts) {
        this.revisions = new HashMap<>(revisions);
        rollOuts.forEach(rollOut -> open.put(rollOut.uid(), rollOut));
    }

    Map<String, List<Revision>> revisions() {
        return new TreeMap<>(revisions);
    }

    List<RollOut> all() {
        return List.copyOf(open.values());
    }

    /** Takes note of what the pods are made from now. */
    void remember(Facts facts, String number) {
        String digest = digest(facts.body().at("spec", "template"));
        List<Revision> known =
                new ArrayList<>(revisions.getOrDefault(facts.ref().uid(), List.of()));
        known.removeIf(revision -> revision.digest().equals(digest));
        known.add(new Revision(digest, number));
        while (known.size() > MOST_REVISIONS) {
            known.removeFirst();
        }
        revisions.put(facts.ref().uid(), List.copyOf(known));
    }

    /** The revision before the present one that was made from the same; empty when it is new. */
    Optional<Revision> earlier(Facts facts) {
        String digest = digest(facts.body().at("spec", "template"));
        return revisions.getOrDefault(facts.ref().uid(), List.of()).stream()
                .filter(revision -> revision.digest().equals(digest))
                .findFirst();
    }

    void begin(Facts facts, Optional<Facts> before, ChangeEvent detected, String number) {
        String uid = facts.ref().uid();
        String previous =
                before.map(old -> digest(old.body().at("spec", "template"))).orElse(null);
        Revision template = new Revision(digest(facts.body().at("spec", "template")), number);
        String status = digest(before.orElse(facts).body().at("status"));
        open.put(uid, new RollOut(uid, detected.change(), detected.at(), template, previous, status, false));
    }

    /** The roll-out that another one, or the end of the workload, cuts short. */
    Optional<ChangeEvent> cutShort(Seen seen, String uid, Optional<Facts> now) {
        RollOut rollOut = open.remove(uid);
        if (now.isEmpty()) {
            revisions.remove(uid);
        }
        if (rollOut == null) {
            return Optional.empty();
        }
        String after = " after " + Sentences.duration(Duration.between(rollOut.began(), seen.at()));
        boolean undone = now.filter(
                        facts -> digest(facts.body().at("spec", "template")).equals(rollOut.previous()))
                .isPresent();
        Outcome outcome = now.isEmpty() ? Outcome.ABANDONED : undone ? Outcome.ROLLED_BACK : Outcome.SUPERSEDED;
        String words = (now.isEmpty() ? "deleted" : undone ? "rolled back" : "overtaken by another") + after;
        return Optional.of(new ChangeEnded(rollOut.change(), seen.at(), uid, outcome, words, seen.position()));
    }

    /** That the roll-out is complete or stuck, when this observation shows it. */
    Optional<ChangeEvent> progress(Seen seen, Facts facts) {
        RollOut rollOut = open.get(facts.ref().uid());
        if (rollOut == null || !hasLooked(rollOut, facts)) {
            return Optional.empty();
        }
        rollOut = rollOut.looked();
        open.put(rollOut.uid(), rollOut);
        String uid = facts.ref().uid();
        String ready = Workloads.ready(facts) + " of " + Workloads.wanted(facts) + " ready";
        String after = " after " + Sentences.duration(Duration.between(rollOut.began(), seen.at()));
        if (Progress.isComplete(facts)) {
            open.remove(uid);
            return Optional.of(new ChangeEnded(
                    rollOut.change(), seen.at(), uid, Outcome.COMPLETE, ready + after, seen.position()));
        }
        if (!rollOut.stalled() && Progress.isStuck(facts)) {
            open.put(uid, rollOut.stuck());
            String words = "no progress within its deadline, " + ready + after;
            return Optional.of(new ChangeStalled(rollOut.change(), seen.at(), uid, words, seen.position()));
        }
        return Optional.empty();
    }

    private static boolean hasLooked(RollOut rollOut, Facts facts) {
        return rollOut.status().isEmpty() || !digest(facts.body().at("status")).equals(rollOut.status());
    }

    static String digest(Tree tree) {
        return tree.isEmpty() ? "" : Digests.of(tree);
    }
}
