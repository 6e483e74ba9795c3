package dev.hindsight.suppression;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.SuppressionAnnotations;
import java.util.Map;
import java.util.Optional;

/** What of an object decides whether its findings are suppressed. */
record Marks(Map<String, String> labels, Optional<SuppressionAnnotations> annotations) {
    static Marks of(Facts facts) {
        return new Marks(facts.body().at("metadata", "labels").texts(), SuppressionAnnotations.of(facts));
    }
}
