package dev.hindsight.resource.change.words;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Rendered;
import dev.hindsight.resource.change.Row;
import dev.hindsight.resource.change.Step;
import java.util.List;
import java.util.Map;

/** How a container is wanted. */
public final class ContainerWords {
    private static final Map<String, String> LISTS = Map.of(
            "containers", "container", "initContainers", "init container", "ephemeralContainers", "debug container");

    private static final Map<String, String> PROBES = Map.of(
            "readinessProbe", "readiness probe", "livenessProbe", "liveness probe", "startupProbe", "startup probe");

    public static final List<Row> ROWS = List.of(
            Row.coming("**.containers[]", ContainerWords::itself),
            Row.coming("**.initContainers[]", ContainerWords::itself),
            Row.coming("**.ephemeralContainers[]", ContainerWords::itself),
            Row.value("**.image", difference -> GenericWords.changed("image" + of(difference), difference)),
            Row.value("**.command", difference -> GenericWords.changed("command" + of(difference), difference)),
            Row.value("**.args", difference -> GenericWords.changed("arguments" + of(difference), difference)),
            Row.whole("**.env[]", ContainerWords::variable),
            Row.whole("**.envFrom[]", ContainerWords::variables),
            Row.whole("**.readinessProbe", ContainerWords::probe),
            Row.whole("**.livenessProbe", ContainerWords::probe),
            Row.whole("**.startupProbe", ContainerWords::probe),
            Row.value("**.limits.*", difference -> resource(difference, " limit")),
            Row.value("**.requests.*", difference -> resource(difference, " request")),
            Row.coming("**.volumeMounts[]", ContainerWords::mount),
            Row.coming("**.securityContext", ContainerWords::security));

    private ContainerWords() {}

    /** {@code container web}; empty when the way leads through no container. */
    static String container(Difference difference) {
        int depth = depth(difference.steps());
        if (depth < 0 || depth == difference.steps().size() - 1) {
            return "";
        }
        Step step = difference.steps().get(depth);
        return LISTS.get(step.name()) + " " + step.key();
    }

    /** Which step is the container; -1 when none is. */
    static int depth(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).key() != null && LISTS.containsKey(steps.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    private static String of(Difference difference) {
        String container = container(difference);
        return container.isEmpty() ? "" : " of " + container;
    }

    private static String itself(Difference difference) {
        String name = LISTS.get(difference.name()) + " " + difference.last().key();
        return difference.went()
                ? name + " removed"
                : name + " added with image " + difference.after().text("image");
    }

    private static String variable(Difference difference) {
        String name = "env " + difference.last().key() + of(difference);
        Tree after = difference.after();
        if (difference.came() || difference.went()) {
            return GenericWords.happened(name, difference) + (difference.came() ? origin(after) : "");
        }
        return after.at("valueFrom").equals(difference.before().at("valueFrom"))
                ? name + " has another value"
                : name + " is now taken" + (origin(after).isEmpty() ? " as a literal value" : origin(after));
    }

    private static String origin(Tree variable) {
        for (String[] source : new String[][] {{"configMapKeyRef", "ConfigMap"}, {"secretKeyRef", "Secret"}}) {
            Tree reference = variable.at("valueFrom", source[0]);
            if (reference.isPresent()) {
                return " from key " + reference.text("key") + " of " + source[1] + " " + reference.text("name");
            }
        }
        return "";
    }

    private static String variables(Difference difference) {
        Tree there = difference.went() ? difference.before() : difference.after();
        String source = there.at("secretRef").isPresent() ? "Secret " : "ConfigMap ";
        return GenericWords.happened("env from " + source + difference.last().key() + of(difference), difference);
    }

    private static String probe(Difference difference) {
        String name = PROBES.get(difference.name()) + of(difference);
        if (difference.went()) {
            return name + " removed";
        }
        String after = target(difference.after());
        if (difference.came()) {
            return name + " added: " + after;
        }
        String before = target(difference.before());
        return before.equals(after)
                ? name + " changed its timing: " + Rendered.of(difference.after())
                : name + " changed from " + before + " to " + after;
    }

    private static String target(Tree probe) {
        Tree http = probe.at("httpGet");
        if (http.isPresent()) {
            return "GET :" + http.text("port") + http.text("path");
        }
        if (probe.at("tcpSocket").isPresent()) {
            return "TCP :" + probe.at("tcpSocket").text("port");
        }
        return probe.at("grpc").isPresent()
                ? "gRPC :" + probe.at("grpc").text("port")
                : "command " + Rendered.of(probe.at("exec", "command"));
    }

    private static String resource(Difference difference, String what) {
        return GenericWords.changed(difference.name() + what + of(difference), difference);
    }

    private static String mount(Difference difference) {
        Tree there = difference.went() ? difference.before() : difference.after();
        return GenericWords.happened(
                "mount of volume " + there.text("name") + " at "
                        + difference.last().key() + of(difference),
                difference);
    }

    private static String security(Difference difference) {
        return GenericWords.changed("security context" + of(difference), difference);
    }
}
