package dev.hindsight.fingerprint.learn;

import java.util.List;

/** Templates learned from some messages. */
final class TemplatesOf {
    private final Templates templates;

    TemplatesOf(List<String> messages) {
        TemplateLearner learner = new TemplateLearner();
        messages.forEach(learner::add);
        templates = learner.learn();
    }

    String of(String message) {
        return templates.of(message);
    }
}
