package dev.hindsight.change.detection;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said of a new object in a few words. */
final class Introductions {
    private static final int MOST_RIGHTS = 3;

    private Introductions() {}

    /** Empty when its name says enough. */
    static String of(Facts facts, ClusterModel model) {
        Tree spec = facts.body().at("spec");
        return switch (facts.ref().kind()) {
            case "Deployment", "StatefulSet", "ReplicaSet" ->
                images(facts) + ", " + count(spec.number("replicas", 1), "replica");
            case "DaemonSet", "Job", "Pod" -> images(facts);
            case "CronJob" -> "schedule " + spec.text("schedule") + ", " + images(facts);
            case "ResourceQuota" -> pairs(spec.at("hard"));
            case "Service" -> service(spec);
            case "NetworkPolicy" -> isolation(facts, model);
            case "HorizontalPodAutoscaler" ->
                "of " + spec.at("scaleTargetRef").text("kind") + " "
                        + spec.at("scaleTargetRef").text("name") + ", " + spec.number("minReplicas", 1) + " to "
                        + spec.text("maxReplicas") + " replicas";
            case "PodDisruptionBudget" -> pairs(spec, "minAvailable", "maxUnavailable");
            case "PersistentVolumeClaim" ->
                Stream.of(
                                pairs(spec, "storageClassName"),
                                spec.at("resources", "requests").text("storage"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
            case "RoleBinding", "ClusterRoleBinding" -> binding(facts, model);
            case "Role", "ClusterRole" -> rights(facts.body().items("rules"));
            case "ConfigMap", "Secret" -> keys(facts.body().at("data"));
            default -> "";
        };
    }

    private static String images(Facts facts) {
        return PodTemplates.of(facts).stream()
                .flatMap(template -> Containers.all(template.spec()).stream())
                .filter(container -> container.role() == Container.Role.MAIN)
                .map(container -> container.spec().text("image"))
                .distinct()
                .limit(MOST_RIGHTS)
                .collect(Collectors.joining(", ", "image ", ""));
    }

    private static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String keys(Tree data) {
        List<String> names = data.names().stream().sorted().toList();
        return names.isEmpty()
                ? ""
                : "keys " + String.join(", ", names.subList(0, Math.min(5, names.size())))
                        + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
    }

    private static String pairs(Tree map, String... only) {
        StringJoiner pairs = new StringJoiner(", ");
        for (String name : only.length == 0 ? map.names() : List.of(only)) {
            if (map.at(name).isPresent()) {
                pairs.add(name + " " + map.text(name));
            }
        }
        return pairs.toString();
    }

    private static String service(Tree spec) {
        String ports = spec.items("ports").stream()
                .map(port ->
                        port.text("port") + (port.text("targetPort").isEmpty() ? "" : " → " + port.text("targetPort")))
                .limit(MOST_RIGHTS)
                .collect(Collectors.joining(", "));
        String type = spec.text("type").isEmpty() ? "ClusterIP" : spec.text("type");
        return type + (ports.isEmpty() ? "" : ", port " + ports);
    }

    /** Whom the policy cuts off, in which direction. */
    static String isolation(Facts policy, ClusterModel model) {
        Tree spec = policy.body().at("spec");
        List<String> types = spec.items("policyTypes").stream()
                .map(Tree::text)
                .map(type -> type.toLowerCase(java.util.Locale.ROOT))
                .toList();
        Selector selector = Selector.ofLabelSelector(spec.at("podSelector"));
        long pods = model.pods(policy.ref().namespace(), selector).count();
        return "isolates " + count(pods, "pod")
                + (selector.isEmpty() ? ", all of its namespace" : " (" + selector.words() + ")")
                + " but for what it allows: " + (types.isEmpty() ? "ingress" : String.join(" and ", types));
    }

    private static String binding(Facts binding, ClusterModel model) {
        Tree role = binding.body().at("roleRef");
        String subjects = binding.body().items("subjects").stream()
                .map(subject -> subject.text("kind") + " "
                        + (subject.text("namespace").isEmpty() ? "" : subject.text("namespace") + "/")
                        + subject.text("name"))
                .limit(MOST_RIGHTS)
                .collect(Collectors.joining(", "));
        String namespace = role.text("kind").equals("Role") ? binding.ref().namespace() : "";
        Optional<Facts> known = model.find(Name.builtIn(role.text("kind"), namespace, role.text("name")));
        String rights = known.map(found -> rights(found.body().items("rules"))).orElse("");
        return subjects + " may now what " + role.text("kind") + " " + role.text("name") + " allows"
                + (rights.isEmpty() ? "" : ": " + rights);
    }

    private static String rights(List<Tree> rules) {
        String said = rules.stream()
                .limit(MOST_RIGHTS)
                .map(rule -> texts(rule.at("verbs")) + " on "
                        + texts(rule.at("resources").isPresent() ? rule.at("resources") : rule.at("nonResourceURLs")))
                .collect(Collectors.joining("; "));
        int more = rules.size() - MOST_RIGHTS;
        return said + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String texts(Tree list) {
        return list.items().stream().map(Tree::text).limit(8).collect(Collectors.joining(", "));
    }
}
