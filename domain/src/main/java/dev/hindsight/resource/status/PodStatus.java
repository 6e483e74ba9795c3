package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import java.util.List;
import java.util.Set;

/** Pods, by the logic of kubectl's STATUS, READY and RESTARTS columns (printPod in Kubernetes' printers). */
final class PodStatus {
    private static final Set<String> STARTING =
            Set.of("Pending", "ContainerCreating", "PodInitializing", "Terminating", "SchedulingGated");

    private final Facts pod;
    private final List<ContainerStatus> inits;
    private final List<ContainerStatus> mains;
    private String word;
    private long ready;
    private long restarts;

    private PodStatus(Facts pod) {
        this.pod = pod;
        List<ContainerStatus> all = Containers.statuses(pod);
        this.inits = all.stream()
                .filter(one -> one.role() == Role.INIT || one.role() == Role.SIDECAR)
                .toList();
        this.mains = all.stream().filter(one -> one.role() == Role.MAIN).toList();
    }

    static ResourceStatus of(Facts pod) {
        return new PodStatus(pod).judge();
    }

    private ResourceStatus judge() {
        Tree status = pod.body().at("status");
        word = status.text("reason").isEmpty() ? status.text("phase") : status.text("reason");
        if (Conditions.of(pod, "PodScheduled")
                .filter(condition -> condition.reason().equals("SchedulingGated"))
                .isPresent()) {
            word = "SchedulingGated";
        }
        boolean initializing = lookAtInits();
        if (!initializing || Conditions.isTrue(pod, "Initialized")) {
            lookAtMains();
        }
        if (pod.body().at("metadata", "deletionTimestamp").isPresent()) {
            boolean over = status.text("phase").equals("Succeeded")
                    || status.text("phase").equals("Failed");
            word = status.text("reason").equals("NodeLost") ? "Unknown" : over ? word : "Terminating";
        }
        return new ResourceStatus(word.isEmpty() ? "Unknown" : word, reason(), level(), ready + "/" + wanted(), (int)
                Math.min(restarts, Integer.MAX_VALUE));
    }

    private long wanted() {
        return Containers.all(pod.body().at("spec")).stream()
                .filter(one -> one.role() == Role.MAIN || one.role() == Role.SIDECAR)
                .count();
    }

    /** Whether an init container has not come to its end yet. */
    private boolean lookAtInits() {
        int count = pod.body().at("spec", "initContainers").items().size();
        for (int i = 0; i < inits.size(); i++) {
            ContainerStatus init = inits.get(i);
            restarts += init.restarts();
            if (init.terminated().isPresent() && init.terminated().number("exitCode", -1) == 0) {
                continue;
            }
            if (init.role() == Role.SIDECAR && init.started()) {
                ready += init.ready() ? 1 : 0;
                continue;
            }
            word = "Init:" + initWord(init, i, count);
            return true;
        }
        return false;
    }

    private static String initWord(ContainerStatus init, int index, int count) {
        if (init.terminated().isPresent()) {
            return end(init.terminated());
        }
        String waits = init.waiting().text("reason");
        return waits.isEmpty() || waits.equals("PodInitializing") ? index + "/" + count : waits;
    }

    private void lookAtMains() {
        restarts = inits.stream()
                .filter(one -> one.role() == Role.SIDECAR)
                .mapToLong(ContainerStatus::restarts)
                .sum();
        boolean running = false;
        for (ContainerStatus main : mains.reversed()) {
            restarts += main.restarts();
            if (!main.waiting().text("reason").isEmpty()) {
                word = main.waiting().text("reason");
            } else if (main.terminated().isPresent()) {
                word = end(main.terminated());
            } else if (main.ready() && main.running()) {
                running = true;
                ready++;
            }
        }
        if (word.equals("Completed") && running) {
            word = Conditions.isTrue(pod, "Ready") ? "Running" : "NotReady";
        }
    }

    private static String end(Tree terminated) {
        if (!terminated.text("reason").isEmpty()) {
            return terminated.text("reason");
        }
        return terminated.number("signal", 0) != 0
                ? "Signal:" + terminated.text("signal")
                : "ExitCode:" + terminated.text("exitCode");
    }

    private Level level() {
        return switch (word) {
            case "Running" -> ready >= wanted() ? Level.OK : running();
            case "Completed", "Succeeded" -> Level.OK;
            case "NotReady" -> Level.WARNING;
            case "Unknown", "" -> Level.UNKNOWN;
            default -> STARTING.contains(word) || isCounted(word) ? starting() : Level.FAILED;
        };
    }

    /** {@code Init:1/2}: that many init containers are done, and none of them has failed. */
    private static boolean isCounted(String word) {
        return word.startsWith("Init:") && word.indexOf('/') > 0;
    }

    /** Not ready: at the first start that is on the way, later it is wrong. */
    private Level running() {
        boolean firstStart =
                restarts == 0 && mains.stream().anyMatch(main -> main.running() && !main.ready() && !main.started());
        return firstStart ? Level.PROGRESSING : Level.WARNING;
    }

    private Level starting() {
        return unschedulable() ? Level.WARNING : Level.PROGRESSING;
    }

    private boolean unschedulable() {
        return Conditions.of(pod, "PodScheduled")
                .filter(condition -> condition.isFalse() && condition.reason().equals("Unschedulable"))
                .isPresent();
    }

    private String reason() {
        for (ContainerStatus main : mains.reversed()) {
            if (main.reason().equals(word) && !told(main).isEmpty()) {
                return "container " + main.name() + told(main);
            }
        }
        Condition scheduled = Conditions.of(pod, "PodScheduled").orElse(null);
        if (scheduled != null && scheduled.isFalse()) {
            return scheduled.message();
        }
        String message = pod.body().at("status").text("message");
        Condition isReady = Conditions.of(pod, "Ready").orElse(null);
        boolean tellReady = message.isEmpty() && isReady != null && isReady.isFalse() && word.equals("Running");
        return tellReady ? isReady.message() : message;
    }

    private static String told(ContainerStatus container) {
        Tree now = container.waiting().isPresent() ? container.waiting() : container.terminated();
        Tree last = container.waiting().isPresent() ? container.lastTerminated() : now;
        if (last.isPresent() && last.number("exitCode", 0) != 0) {
            return ": last exit " + last.text("reason") + ", code " + last.text("exitCode");
        }
        return now.text("message").isEmpty() ? "" : ": " + now.text("message");
    }
}
