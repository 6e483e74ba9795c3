package dev.hindsight.resource.part;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.Optional;

/** Where the specification of the pods is, in each kind that has or makes pods. */
public final class PodTemplates {
    private PodTemplates() {}

    /** Empty for a kind that makes no pods. */
    public static Optional<PodTemplate> of(Facts facts) {
        Tree body = facts.body();
        return switch (facts.ref().kind()) {
            case "Pod" -> Optional.of(new PodTemplate(body.at("metadata"), body.at("spec"), "spec"));
            case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController" ->
                Optional.of(template(body.at("spec", "template"), "spec.template.spec"));
            case "CronJob" ->
                Optional.of(template(
                        body.at("spec", "jobTemplate", "spec", "template"), "spec.jobTemplate.spec.template.spec"));
            default -> Optional.empty();
        };
    }

    private static PodTemplate template(Tree template, String path) {
        return new PodTemplate(template.at("metadata"), template.at("spec"), path);
    }
}
