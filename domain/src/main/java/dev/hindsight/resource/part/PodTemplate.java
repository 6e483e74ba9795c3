package dev.hindsight.resource.part;

import dev.hindsight.resource.Tree;
import java.util.Map;

/**
 * What a pod is made from, or the pod itself.
 *
 * @param path of the specification: {@code spec} in a pod, {@code spec.template.spec} in a Deployment
 */
public record PodTemplate(Tree metadata, Tree spec, String path) {
    public Map<String, String> labels() {
        return metadata.at("labels").texts();
    }
}
