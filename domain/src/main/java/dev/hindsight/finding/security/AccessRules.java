package dev.hindsight.finding.security;

import static dev.hindsight.finding.check.Judging.evidence;
import static dev.hindsight.finding.check.Judging.some;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do everything, and which roles allow everything. */
public final class AccessRules {
    /** Made to allow much; whoever binds them is judged, not they. */
    private static final Set<String> MADE_FOR_MUCH = Set.of("cluster-admin", "admin", "edit", "view");

    private static final Rule CLUSTER_ADMIN = Row.security("cluster-admin-binding", "Bound to cluster-admin")
            .why("The subject may do anything in the cluster, and so may whoever takes it over.")
            .costs(Severity.HIGH, 10, 20)
            .from("bindings", "one to cluster-admin whose subjects are not all of the system")
            .remedy("Bind a role with what is needed instead, then: kubectl delete {kind} {name} -n {namespace}")
            .docs("concepts/security/rbac-good-practices/")
            .alone("ClusterRoleBinding", "RoleBinding");

    private static final Rule WILDCARD = Row.security("wildcard-role", "Role allows everything")
            .why("A role with * also allows what will be invented tomorrow.")
            .costs(Severity.MEDIUM, 3, 10)
            .from("rules", "one with * as a verb or a resource")
            .remedy("Name verbs and resources: kubectl edit {kind} {name} -n {namespace}")
            .docs("concepts/security/rbac-good-practices/")
            .alone("ClusterRole", "Role");

    private AccessRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(CLUSTER_ADMIN, AccessRules::clusterAdmin),
                new ObjectRule(WILDCARD, AccessRules::wildcard));
    }

    private static Optional<Verdict> clusterAdmin(Facts binding) {
        Tree role = binding.body().at("roleRef");
        if (!role.text("kind").equals("ClusterRole")
                || !role.text("name").equals("cluster-admin")
                || SystemParts.owns(binding)) {
            return Optional.empty();
        }
        List<String> subjects = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (Tree subject : binding.body().items("subjects")) {
            if (!isOfTheSystem(subject)) {
                subjects.add(subject.text("kind") + " " + subject.text("name"));
                found.add(evidence(binding, "subjects", subject.text("kind") + " " + subject.text("name")));
            }
        }
        return subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(some(subjects) + " may do everything", found));
    }

    private static boolean isOfTheSystem(Tree subject) {
        return subject.text("name").startsWith("system:")
                        && !subject.text("name").startsWith("system:serviceaccount")
                || SystemParts.isSystemNamespace(subject.text("namespace"));
    }

    private static Optional<Verdict> wildcard(Facts role) {
        if (SystemParts.owns(role) || MADE_FOR_MUCH.contains(role.ref().name())) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>();
        int index = 0;
        for (Tree rule : role.body().items("rules")) {
            for (String field : List.of("verbs", "resources")) {
                if (rule.items(field).stream().anyMatch(item -> item.text().equals("*"))) {
                    found.add(evidence(role, "rules[" + index + "]." + field, "*"));
                }
            }
            index++;
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict("The role allows all verbs or resources", found));
    }
}
