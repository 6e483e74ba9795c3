package dev.hindsight.finding.security;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.finding.security.Spec.Fault;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.topology.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a pod takes from its node, what its images are, and what its environment gives away. */
public final class PodRights {
    private static final Rule HOST_NAMESPACES = Row.security("host-namespaces", "Shares the node's namespaces")
            .why("The pod sees the node's network, processes or memory, and those of all its pods.")
            .costs(Severity.HIGH, 10, 20)
            .from("pods", "one with hostNetwork, hostPID or hostIPC")
            .remedy("Remove it from the pod's specification: kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/security/pod-security-standards/")
            .alone(Workloads.KINDS);

    private static final Rule HOST_PATH = Row.security("host-path", "Mounts a path of the node")
            .why("The pod can read, and mostly write, files of the node; some of them give the node away.")
            .costs(Severity.HIGH, 5, 15)
            .from("volumes", "one of type hostPath")
            .remedy("Use a volume claim, an emptyDir or a projected volume instead: kubectl -n {namespace} edit {kind}"
                    + " {name}")
            .docs("concepts/storage/volumes/#hostpath")
            .alone(Workloads.KINDS);

    private static final Rule SECRET_IN_ENV = Row.security("secret-in-env", "Secret in the environment")
            .why("Environments are inherited by child processes and end up in crash reports and logs; files do not.")
            .costs(Severity.MEDIUM, 5, 15)
            .from("variables", "one filled from a Secret")
            .remedy(
                    "Mount the Secret as a file instead: kubectl -n {namespace} edit {kind} {name} (container {container})")
            .docs("concepts/security/secrets-good-practices/")
            .alone(Workloads.KINDS);

    private static final Rule LITERAL = Row.security("literal-credential", "Credential written into the specification")
            .why("Whoever may read the object, or the repository that it comes from, has the credential.")
            .costs(Severity.CRITICAL, 10, 20)
            .from("variables", "one whose literal value is a credential, by its name or its form")
            .remedy("Change the credential, then keep it in a Secret: kubectl -n {namespace} create secret generic NAME"
                    + " --from-file=key=FILE ; and refer to it: kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/security/secrets-good-practices/")
            .alone(Workloads.KINDS);

    private static final Rule LATEST = Row.security("latest-tag", "Image without a fixed tag")
            .why("What runs can change with each start, nobody knows what ran before, and a roll-back may do nothing.")
            .costs(Severity.LOW, 2, 10)
            .from("containers", "one whose image has no tag, or the tag latest, and no digest")
            .remedy("Name a version: kubectl -n {namespace} set image {kind}/{name} {container}=IMAGE:VERSION")
            .docs("concepts/containers/images/#image-names")
            .alone(Workloads.KINDS);

    private PodRights() {}

    public static List<ObjectRule> rows() {
        return List.of(
                Spec.rule(HOST_NAMESPACES, PodRights::hostNamespaces),
                Spec.rule(HOST_PATH, PodRights::hostPath),
                Spec.rule(
                        SECRET_IN_ENV,
                        spec -> spec.containers(
                                PodRights::secretInEnv,
                                "gets a Secret by its environment",
                                "get Secrets by their environment")),
                Spec.rule(
                        LITERAL,
                        spec -> spec.containers(
                                PodRights::literal,
                                "has a credential in its environment",
                                "have credentials in their environment")),
                Spec.rule(
                        LATEST,
                        spec -> spec.containers(
                                PodRights::latest, "has no fixed image tag", "have no fixed image tags")));
    }

    private static Optional<Verdict> hostNamespaces(Spec spec) {
        List<String> shared = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (spec.pod().isTrue(field)) {
                shared.add(field.substring("host".length()));
                found.add(spec.evidence(field, "true"));
            }
        }
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict("Its pods share the node's " + String.join(", ", shared), found));
    }

    private static Optional<Verdict> hostPath(Spec spec) {
        List<String> paths = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (Tree volume : spec.pod().items("volumes")) {
            Tree hostPath = volume.at("hostPath");
            if (hostPath.isPresent()) {
                paths.add(hostPath.text("path"));
                String at = "volumes[" + volume.text("name") + "].hostPath";
                found.add(spec.evidence(at, hostPath.text("path")));
            }
        }
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict("Its pods mount of the node: " + Judging.some(paths), found));
    }

    private static Optional<Fault> secretInEnv(Spec spec, Container container) {
        for (Tree variable : container.spec().items("env")) {
            Tree key = variable.at("valueFrom", "secretKeyRef");
            if (key.isPresent()) {
                return Optional.of(
                        new Fault("env[" + variable.text("name") + "]", key.text("name") + "/" + key.text("key")));
            }
        }
        for (Tree source : container.spec().items("envFrom")) {
            if (source.at("secretRef").isPresent()) {
                return Optional.of(new Fault("envFrom", source.at("secretRef").text("name")));
            }
        }
        return Optional.empty();
    }

    /** The extractor has seen the value and says of what sort it is; the value itself is not here. */
    private static Optional<Fault> literal(Spec spec, Container container) {
        for (Tree variable : container.spec().items("env")) {
            String sort = variable.text("credential");
            if (!sort.isEmpty()) {
                return Optional.of(new Fault("env[" + variable.text("name") + "]", sort));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> latest(Spec spec, Container container) {
        String image = container.image();
        if (image.isEmpty() || image.contains("@")) {
            return Optional.empty();
        }
        String last = image.substring(image.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        boolean fixed = colon >= 0 && !last.substring(colon + 1).equals("latest");
        return fixed ? Optional.empty() : Optional.of(new Fault("image", image));
    }
}
