package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.containers;
import static dev.hindsight.finding.check.Judging.evidence;
import static dev.hindsight.finding.check.Judging.verb;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Containers that do not start or do not stay. */
public final class PodRules {
    private static final Set<String> NO_IMAGE = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "ErrImageNeverPull",
            "InvalidImageName",
            "ImageInspectError",
            "RegistryUnavailable",
            "SignatureValidationFailed");

    /** What a container waits for that is on its way, or is another rule's. Whatever else is told is an error. */
    private static final Set<String> NO_ERROR = Set.of("", "ContainerCreating", "PodInitializing", "CrashLoopBackOff");

    private static final Rule CRASH_LOOP = Row.reliability("crash-loop", "Crash loop")
            .why("The container ends right after each start; what it serves is down, and restarts cost time and money.")
            .costs(Severity.CRITICAL, 10, 30)
            .from("containers", "one that Kubernetes holds back (CrashLoopBackOff), until it is ready again")
            .remedy("Read why the last run ended: kubectl -n {namespace} logs {name} -c {container} --previous"
                    + " ; and with which exit code: kubectl -n {namespace} describe pod {name}")
            .docs("tasks/debug/debug-application/debug-pods/")
            .alone("Pod");

    private static final Rule OOM_KILLED = Row.reliability("oom-killed", "Killed for its memory")
            .why("The container wanted more memory than its limit or its node allows; whatever it did was lost.")
            .costs(Severity.HIGH, 5, 20)
            .from("containers", "one whose run ended as OOMKilled, until it is ready again")
            .remedy(
                    "Compare use and limit: kubectl -n {namespace} top pod {name} --containers ; then raise the limit or"
                            + " mend the leak: kubectl -n {namespace} get pod {name} -o jsonpath='{.spec.containers[*].resources}'")
            .docs("tasks/configure-pod-container/assign-memory-resource/")
            .alone("Pod");

    private static final Rule IMAGE_PULL = Row.reliability("image-pull", "Image cannot be pulled")
            .why("The container cannot start: its image does not exist, or the node may not fetch it.")
            .costs(Severity.HIGH, 5, 20)
            .from("containers", "one that waits for an image after a failed pull")
            .remedy(
                    "See the registry's answer: kubectl -n {namespace} describe pod {name} ; then correct the image's name"
                            + " and tag, or the pull secret, or roll back")
            .docs("concepts/containers/images/")
            .alone("Pod");

    private static final Rule CONFIG_ERROR = Row.reliability("config-error", "Container cannot be created")
            .why("The container cannot start: something that its specification refers to is missing or wrong.")
            .costs(Severity.HIGH, 5, 20)
            .from("containers", "one that waits after an error to create or run it")
            .remedy("See what is missing: kubectl -n {namespace} describe pod {name} ; and what there is:"
                    + " kubectl -n {namespace} get configmaps,secrets")
            .docs("tasks/configure-pod-container/configure-pod-configmap/")
            .alone("Pod");

    private static final Rule EXITS = Row.reliability("container-exit", "Container ended with an error")
            .why("The container ended with an error and is started again; if that repeats, it becomes a crash loop.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("containers", "one that ended with an exit code other than 0 and is not ready again")
            .remedy("Read the end of the run before: kubectl -n {namespace} logs {name} -c {container} --previous")
            .docs("tasks/debug/debug-application/determine-reason-pod-failure/")
            .alone("Pod");

    private PodRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(CRASH_LOOP, PodRules::crashLoop),
                new ObjectRule(OOM_KILLED, PodRules::outOfMemory),
                new ObjectRule(IMAGE_PULL, PodRules::imagePull),
                new ObjectRule(CONFIG_ERROR, PodRules::configError),
                new ObjectRule(EXITS, PodRules::exits));
    }

    private static Optional<Verdict> crashLoop(Facts pod) {
        return judge(
                pod,
                status -> Runs.isCrashLoop(pod, status),
                names -> containers(names) + verb(names, " crashes", " crash") + " again and again");
    }

    private static Optional<Verdict> outOfMemory(Facts pod) {
        return judge(
                pod,
                Runs::isOutOfMemory,
                names -> containers(names) + verb(names, " was", " were")
                        + " killed for using more memory than allowed");
    }

    private static Optional<Verdict> imagePull(Facts pod) {
        return judge(
                pod,
                waitsFor(NO_IMAGE),
                names -> containers(names)
                        + verb(names, " cannot pull its image ", " cannot pull their images ")
                        + String.join(", ", images(pod, names)));
    }

    private static Optional<Verdict> configError(Facts pod) {
        return judge(
                pod,
                status -> !NO_ERROR.contains(status.waiting().text("reason"))
                        && !NO_IMAGE.contains(status.waiting().text("reason")),
                names -> containers(names) + " cannot be created");
    }

    private static Optional<Verdict> exits(Facts pod) {
        Predicate<ContainerStatus> wrong = status -> Runs.isRestartedAfterError(pod, status)
                && !Runs.isCrashLoop(pod, status)
                && !Runs.isOutOfMemory(status);
        return judge(pod, wrong, names -> containers(names) + " ended with an error");
    }

    private static Predicate<ContainerStatus> waitsFor(Set<String> reasons) {
        return status -> reasons.contains(status.waiting().text("reason"));
    }

    private interface Words {
        String about(List<String> containers);
    }

    private static Optional<Verdict> judge(Facts pod, Predicate<ContainerStatus> wrong, Words words) {
        List<String> names = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (ContainerStatus status : Runs.of(pod)) {
            if (wrong.test(status)) {
                names.add(status.name());
                state(pod, status, found);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Verdict(words.about(names), found));
    }

    private static void state(Facts pod, ContainerStatus status, List<Evidence> found) {
        Tree waiting = status.waiting();
        if (waiting.isPresent()) {
            String message = waiting.text("message");
            String value = waiting.text("reason") + (message.isEmpty() ? "" : ": " + message);
            found.add(evidence(pod, status.place() + ".state.waiting", value));
        }
        ended(pod, status.place() + ".state.terminated", status.terminated(), found);
        ended(pod, status.place() + ".lastState.terminated", status.lastTerminated(), found);
    }

    private static void ended(Facts pod, String path, Tree run, List<Evidence> found) {
        if (run.isPresent()) {
            String message = run.text("message");
            String value = run.text("reason") + ", exit code " + run.text("exitCode")
                    + (message.isEmpty() ? "" : ": " + message);
            found.add(evidence(pod, path, value));
        }
    }

    private static List<String> images(Facts pod, List<String> names) {
        return Containers.of(pod).stream()
                .filter(container -> names.contains(container.name()))
                .map(Container::image)
                .distinct()
                .toList();
    }
}
