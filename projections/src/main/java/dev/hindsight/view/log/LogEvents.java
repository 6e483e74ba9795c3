package dev.hindsight.view.log;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LogEvents {
    LogAnswers.LogEvent at(String p) {
        throw new UnsupportedOperationException();
    }
}
