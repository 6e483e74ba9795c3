package dev.hindsight.resource.part;

import dev.hindsight.resource.Tree;

/**
 * A container as a pod's specification wants it.
 *
 * @param path of its list, in Kubernetes' names: {@code containers}, {@code initContainers}, {@code ephemeralContainers}
 */
public record Container(Role role, String path, Tree spec) {
    /** What a container is in the life of its pod. */
    public enum Role {
        MAIN,
        /** Runs to its end before the main containers start. */
        INIT,
        /** An init container that is restarted always and so lives beside the main ones. */
        SIDECAR,
        /** Put into a running pod by somebody who looks for a fault. */
        EPHEMERAL
    }

    public String name() {
        return spec.text("name");
    }

    public String image() {
        return spec.text("image");
    }

    /** {@code containers[web]}, to be put behind the path of the pod's specification. */
    public String place() {
        return path + "[" + name() + "]";
    }
}
