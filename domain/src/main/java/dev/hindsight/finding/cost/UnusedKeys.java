package dev.hindsight.finding.cost;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.reference.Name;
import dev.hindsight.topology.reference.Reference;
import dev.hindsight.topology.reference.References;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keys of a ConfigMap or Secret that no reference names, where every reference names keys. */
final class UnusedKeys {
    private UnusedKeys() {}

    static Optional<Verdict> of(ClusterModel model, Facts facts) {
        Name name = Name.of(facts.ref());
        TreeSet<String> keys = new TreeSet<>(facts.body().at("data").names());
        keys.addAll(facts.body().at("binaryData").names());
        List<Facts> users = UnusedRules.isJudged(model, facts) ? model.referringTo(name) : List.of();
        boolean whole = false;
        for (Facts user : users) {
            for (Reference reference : References.of(user)) {
                if (reference.target().equals(name)) {
                    whole |= reference.key().isEmpty();
                    keys.remove(reference.key());
                }
            }
        }
        boolean judged =
                !users.isEmpty() && !whole && !facts.body().text("type").startsWith("kubernetes.io/tls");
        return Verdict.when(
                judged && !keys.isEmpty(),
                "Nothing refers to " + Judging.verb(keys, "its key ", "its keys ") + Judging.some(List.copyOf(keys)),
                evidence(facts, "data", String.join(", ", keys)));
    }
}
