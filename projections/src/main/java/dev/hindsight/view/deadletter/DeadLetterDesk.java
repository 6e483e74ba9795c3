package dev.hindsight.view.deadletter;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeadLetterDesk {
    dev.hindsight.view.web.Page<DeadLetterView> list(dev.hindsight.view.web.PageQuery p) {
        throw new UnsupportedOperationException();
    }

    DeadLetterView get(String i) {
        throw new UnsupportedOperationException();
    }

    DeadLetterOutcome retry(String i) {
        throw new UnsupportedOperationException();
    }

    DeadLetterOutcome discard(String i) {
        throw new UnsupportedOperationException();
    }
}
