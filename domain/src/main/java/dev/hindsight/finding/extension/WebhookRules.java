package dev.hindsight.finding.extension;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.PodState;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Reference;
import dev.hindsight.topology.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Webhooks whose Service nobody answers for: what they guard can no longer be changed, or is no longer guarded. */
public final class WebhookRules {
    private static final Rule NO_PODS = Row.reliability("webhook-without-pods", "Nobody answers for a webhook")
            .why("Each change that the webhook wants to see is refused, or passes unseen where failures are ignored.")
            .costs(Severity.HIGH, 5, 20)
            .from("webhooks", "one whose Service has no pod that is ready")
            .remedy("See what should answer: kubectl describe {kind} {name} ; until it does, a webhook with"
                    + " failurePolicy Fail can be taken out: kubectl delete {kind} {name}")
            .docs("reference/access-authn-authz/extensible-admission-controllers/")
            .amongNeighbours("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration");

    private WebhookRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(new NeighbourRule(NO_PODS, WebhookRules::noPods));
    }

    private static Optional<Verdict> noPods(ClusterModel model, Facts webhooks) {
        TreeSet<String> services = new TreeSet<>();
        List<Evidence> found = new ArrayList<>();
        for (Reference reference : References.of(webhooks)) {
            model.find(reference.target())
                    .filter(service -> isUnanswered(model, service))
                    .ifPresent(service -> {
                        services.add(
                                service.ref().namespace() + "/" + service.ref().name());
                        found.add(evidence(
                                webhooks, reference.path(), service.ref().name()));
                    });
        }
        return Verdict.ifAny(found, "No pod behind Service " + String.join(", ", services) + " is ready");
    }

    private static boolean isUnanswered(ClusterModel model, Facts service) {
        String namespace = service.ref().namespace();
        Selector selector = Selector.of(service);
        return !selector.isEmpty()
                && model.isListed("Pod", namespace)
                && model.pods(namespace, selector)
                        .noneMatch(pod -> PodState.of(pod) == PodState.READY || PodState.of(pod) == PodState.STARTING);
    }
}
