package dev.hindsight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NeighbourRuleTest {
    private static final List<String> KINDS = List.of(
            "Pod",
            "Node",
            "Namespace",
            "Service",
            "ConfigMap",
            "Secret",
            "ServiceAccount",
            "Deployment",
            "StorageClass",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "StatefulSet",
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding",
            "Ingress",
            "IngressClass",
            "Gateway",
            "GatewayClass",
            "PriorityClass",
            "RuntimeClass",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget");

    private final RuleCatalogue catalogue = RuleCatalogue.standard();

    @TestFactory
    Stream<DynamicTest> each_rule_is_raised_among_its_neighbours_and_cleared_when_they_change() {
        return Examples.in("neighbours.json").stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.text("rule") + " " + example.text("why"), () -> raisedAndCleared(example)));
    }

    private void raisedAndCleared(Tree example) {
        // Given
        String rule = example.text("rule");
        ClusterModel model = new ClusterModel();
        KINDS.forEach(kind -> model.apply(listed(kind)));
        example.items("with").forEach(object -> model.apply(observed(object)));

        // When
        example.items("raised").forEach(object -> model.apply(observed(object)));

        // Then
        Facts subject = subject(model, rule, example.text("on"));
        assertThat(judged(model, subject)).contains(rule);

        // When
        Set<String> affected = new HashSet<>();
        List<String> staying =
                example.items("cleared").stream().map(NeighbourRuleTest::uid).toList();
        example.items("raised").stream()
                .filter(object -> !staying.contains(uid(object)))
                .forEach(object -> affected.addAll(model.apply(vanished(object))));
        example.items("cleared").forEach(object -> affected.addAll(model.apply(observed(object))));

        // Then
        assertThat(affected).contains(subject.ref().uid());
        assertThat(judged(model, subject(model, rule, example.text("on")))).doesNotContain(rule);
    }

    @Test
    void every_rule_among_neighbours_has_an_example() {
        // Given
        Set<String> exampled = Examples.in("neighbours.json").stream()
                .map(example -> example.text("rule"))
                .collect(Collectors.toSet());

        // When
        List<String> without = catalogue.rules().stream()
                .filter(rule -> rule.scope() == Rule.Scope.NEIGHBOURS)
                .map(Rule::id)
                .filter(id -> !exampled.contains(id))
                .toList();

        // Then
        assertThat(without).isEmpty();
    }

    @Test
    void nothing_is_missing_in_a_kind_that_nobody_has_listed() {
        // Given
        ClusterModel model = new ClusterModel();
        Tree workload = dev.hindsight.resource.recorded.Json.tree("""
                {"kind": "Deployment", "metadata": {"name": "web"}, "spec": {"template": {"spec": {"volumes": [
                  {"name": "v", "secret": {"secretName": "key"}}]}}}}""");
        model.apply(observed(workload));

        // When
        List<String> unlisted = judged(model, subject(model, "missing-reference", "web"));
        Set<String> affected = model.apply(listed("Secret"));
        List<String> listed = judged(model, subject(model, "missing-reference", "web"));

        // Then
        assertThat(unlisted).doesNotContain("missing-reference");
        assertThat(affected).containsExactly("Deployment-web");
        assertThat(listed).contains("missing-reference");
    }

    private Facts subject(ClusterModel model, String rule, String name) {
        return catalogue.rule(rule).orElseThrow().kinds().stream()
                .flatMap(kind -> model.facts(kind + "-" + name).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<String> judged(ClusterModel model, Facts subject) {
        return catalogue.neighbourRules().judge(model, subject).stream()
                .map(Finding::rule)
                .toList();
    }

    private static String uid(Tree object) {
        return Examples.facts(object).ref().uid();
    }

    private static ResourceObserved observed(Tree object) {
        return new ResourceObserved(Examples.facts(object), Sighting.FOUND, List.of());
    }

    private static ResourceVanished vanished(Tree object) {
        return new ResourceVanished(Examples.facts(object).ref(), "9", Departure.DELETED);
    }

    static KindInventoried listed(String kind) {
        String group = ApiGroup.ofKind(kind);
        String apiVersion = group.isEmpty() ? "v1" : group + "/v1";
        return new KindInventoried(apiVersion, kind, null, 0, "", Instant.EPOCH, Instant.EPOCH, 0, 0, 0);
    }
}
