package dev.hindsight.resource.part;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container.Role;

/**
 * What the kubelet tells of one container of a pod.
 *
 * @param path of its list: {@code containerStatuses}, {@code initContainerStatuses}, {@code ephemeralContainerStatuses}
 */
public record ContainerStatus(Role role, String path, Tree status) {
    public String name() {
        return status.text("name");
    }

    public boolean ready() {
        return status.isTrue("ready");
    }

    /** Whether its startup probe, if it has one, has passed. */
    public boolean started() {
        return status.isTrue("started");
    }

    public long restarts() {
        return status.number("restartCount", 0);
    }

    public boolean running() {
        return status.at("state", "running").isPresent();
    }

    /** Empty tree unless it waits now; with {@code reason} and {@code message}. */
    public Tree waiting() {
        return status.at("state", "waiting");
    }

    /** Empty tree unless it has ended; with {@code reason}, {@code exitCode}, {@code signal}, {@code finishedAt}. */
    public Tree terminated() {
        return status.at("state", "terminated");
    }

    /** How the run before this one ended; empty tree when there was none. */
    public Tree lastTerminated() {
        return status.at("lastState", "terminated");
    }

    /** Why it waits, else why it ended; empty when it runs. */
    public String reason() {
        return waiting().isPresent() ? waiting().text("reason") : terminated().text("reason");
    }

    /** {@code status.containerStatuses[web]}. */
    public String place() {
        return "status." + path + "[" + name() + "]";
    }
}
