package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of objects, short enough for a cell of a table. */
final class Said {
    private static final String REVISION = "deployment.kubernetes.io/revision";

    private Said() {}

    static String list(Collection<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    static String list(Stream<String> texts) {
        return list(texts.toList());
    }

    static String texts(Tree list) {
        return list(list.items().stream().map(Tree::text));
    }

    static String pairs(Map<String, String> map) {
        return list(map.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()));
    }

    /** {@code used/all}, or nothing when there is nothing to count. */
    static String of(long part, long all) {
        return all == 0 && part == 0 ? "" : part + "/" + all;
    }

    /** Without init containers: their images rarely say which release this is. */
    static String images(Facts facts) {
        return list(Containers.of(facts).stream()
                .filter(container -> container.role() == Container.Role.MAIN)
                .map(Container::image));
    }

    static String revision(Facts facts) {
        return facts.body().at("metadata", "annotations").text(REVISION);
    }

    static String ports(Facts service) {
        return list(service.body().at("spec", "ports").items().stream().map(Said::port));
    }

    private static String port(Tree port) {
        String target = port.text("targetPort");
        String shown = port.text("port") + (target.isEmpty() || target.equals(port.text("port")) ? "" : "→" + target);
        String protocol = port.text("protocol");
        return protocol.isEmpty() || protocol.equals("TCP") ? shown : shown + "/" + protocol;
    }

    static String addresses(Facts facts) {
        return list(facts.body().at("status", "loadBalancer", "ingress").items().stream()
                .map(one -> one.text("ip") + one.text("hostname")));
    }

    static String object(Tree reference) {
        String name = reference.text("name");
        return name.isEmpty() ? "" : (reference.text("kind") + " " + name).strip();
    }

    /** What binds a role: {@code ServiceAccount shop/web, Group admins}. */
    static String subjects(Facts binding) {
        return list(binding.body().items("subjects").stream()
                .map(one -> one.text("kind") + " "
                        + (one.text("namespace").isEmpty() ? "" : one.text("namespace") + "/")
                        + one.text("name")));
    }

    static String conditions(Facts facts) {
        return list(Conditions.of(facts).stream().map(condition -> condition.type() + "=" + condition.status()));
    }
}
