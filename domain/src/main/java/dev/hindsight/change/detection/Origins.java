package dev.hindsight.change.detection;

import dev.hindsight.change.Origin;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.Writer;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.reference.Name;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who changed an object, and what stands behind it. */
final class Origins {
    private static final Duration STALE = Duration.ofSeconds(10);
    private static final String CHANGE_CAUSE = "kubernetes.io/change-cause";

    /** Marks that tools leave on what belongs to a release; the first that is found counts. */
    private static final List<Function<Tree, String>> RELEASES = List.of(
            metadata -> named("Helm release ", metadata.at("annotations").text("meta.helm.sh/release-name")),
            metadata -> named("Argo CD application ", application(metadata)),
            metadata -> named(
                    "Flux Kustomization ",
                    inNamespace(
                            metadata.at("labels"),
                            "kustomize.toolkit.fluxcd.io/namespace",
                            "kustomize.toolkit.fluxcd.io/name")),
            metadata -> named(
                    "Flux HelmRelease ",
                    inNamespace(
                            metadata.at("labels"), "helm.toolkit.fluxcd.io/namespace", "helm.toolkit.fluxcd.io/name")));

    private Origins() {}

    static Origin of(Facts facts, Seen seen, boolean scaled, boolean unseen) {
        String who = who(facts, seen, scaled);
        if (scaled && Scope.isClusterItself(who)) {
            who = autoscaler(facts, seen).orElse(who);
        }
        return new Origin(who, trigger(facts, seen, who), unseen);
    }

    private static String who(Facts facts, Seen seen, boolean scaled) {
        if (scaled && facts.by() != null && facts.by().scaler() != null) {
            return facts.by().scaler();
        }
        Writer by = writer(facts, seen);
        return by == null ? null : by.manager();
    }

    /** Of a change that nobody wrote into the object. */
    static Origin unknown(boolean unseen) {
        return new Origin(null, null, unseen);
    }

    /** Null when the last one who wrote a field did so before: who only takes a field away owns none, and is not named. */
    private static Writer writer(Facts facts, Seen seen) {
        Writer by = facts.by();
        boolean stale = by != null
                && by.time() != null
                && by.time().isBefore(seen.at().minus(STALE))
                && seen.before().filter(old -> !isOlder(old.by(), by)).isPresent();
        return stale ? null : by;
    }

    private static boolean isOlder(Writer old, Writer by) {
        return old != null && old.time() != null && old.time().isBefore(by.time());
    }

    private static Optional<String> autoscaler(Facts facts, Seen seen) {
        return seen.model().referringTo(Name.of(facts.ref())).stream()
                .filter(other -> other.ref().kind().equals("HorizontalPodAutoscaler"))
                .map(other -> "HorizontalPodAutoscaler " + other.ref().name())
                .findFirst();
    }

    private static String trigger(Facts facts, Seen seen, String who) {
        String cause = facts.body().at("metadata", "annotations").text(CHANGE_CAUSE);
        String before = seen.before()
                .map(old -> old.body().at("metadata", "annotations").text(CHANGE_CAUSE))
                .orElse("");
        if (!cause.isEmpty() && !cause.equals(before)) {
            return cause;
        }
        Optional<String> release = release(facts);
        if (release.isPresent()) {
            // A person's hand on what a tool keeps: the tool will undo it, or wonder.
            return isByHand(who) ? "past " + release.get() : release.get();
        }
        return Owners.controllerOf(facts)
                .map(owner -> "for " + owner.kind() + " " + owner.name())
                .orElse(null);
    }

    private static boolean isByHand(String who) {
        return who != null && who.startsWith("kubectl");
    }

    /** What the object belongs to besides its owner: {@code Helm release shop}. */
    static Optional<String> release(Facts facts) {
        Tree metadata = facts.body().at("metadata");
        return RELEASES.stream()
                .map(row -> row.apply(metadata))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String application(Tree metadata) {
        String tracking = metadata.at("annotations").text("argocd.argoproj.io/tracking-id");
        int end = tracking.indexOf(':');
        return end > 0 ? tracking.substring(0, end) : metadata.at("labels").text("argocd.argoproj.io/instance");
    }

    private static String inNamespace(Tree labels, String namespace, String name) {
        return labels.text(name).isEmpty() ? "" : labels.text(namespace) + "/" + labels.text(name);
    }

    private static String named(String what, String name) {
        return name.isEmpty() ? "" : what + name;
    }
}
