package dev.hindsight.resource.part;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container.Role;
import java.util.ArrayList;
import java.util.List;

/** The containers of a pod's specification, and what the kubelet tells of them. */
public final class Containers {
    private Containers() {}

    /** Init containers first, then the main ones, then the ephemeral ones; items that are no containers are left out. */
    public static List<Container> all(Tree podSpec) {
        List<Container> all = new ArrayList<>();
        for (Tree spec : podSpec.items("initContainers")) {
            add(all, spec.text("restartPolicy").equals("Always") ? Role.SIDECAR : Role.INIT, "initContainers", spec);
        }
        podSpec.items("containers").forEach(spec -> add(all, Role.MAIN, "containers", spec));
        podSpec.items("ephemeralContainers").forEach(spec -> add(all, Role.EPHEMERAL, "ephemeralContainers", spec));
        return List.copyOf(all);
    }

    /** The same of any object that has or makes pods; empty for others. */
    public static List<Container> of(Facts facts) {
        return PodTemplates.of(facts).map(template -> all(template.spec())).orElse(List.of());
    }

    /** What the kubelet tells of a pod's containers, in the order of {@link #all}. */
    public static List<ContainerStatus> statuses(Facts pod) {
        Tree status = pod.body().at("status");
        Tree spec = pod.body().at("spec");
        List<ContainerStatus> all = new ArrayList<>();
        for (Tree one : status.items("initContainerStatuses")) {
            addStatus(all, roleOfInit(spec, one.text("name")), "initContainerStatuses", one);
        }
        status.items("containerStatuses").forEach(one -> addStatus(all, Role.MAIN, "containerStatuses", one));
        status.items("ephemeralContainerStatuses")
                .forEach(one -> addStatus(all, Role.EPHEMERAL, "ephemeralContainerStatuses", one));
        return List.copyOf(all);
    }

    private static Role roleOfInit(Tree podSpec, String name) {
        for (Tree spec : podSpec.items("initContainers")) {
            if (spec.text("name").equals(name) && spec.text("restartPolicy").equals("Always")) {
                return Role.SIDECAR;
            }
        }
        return Role.INIT;
    }

    private static void add(List<Container> all, Role role, String path, Tree spec) {
        if (!spec.names().isEmpty()) {
            all.add(new Container(role, path, spec));
        }
    }

    private static void addStatus(List<ContainerStatus> all, Role role, String path, Tree status) {
        if (!status.names().isEmpty()) {
            all.add(new ContainerStatus(role, path, status));
        }
    }
}
