package dev.hindsight.view.error;

import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes what people decide about groups of errors to the function that appends it. */
@ApplicationScoped
class ErrorDesk {

    Outcome resolve(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome ignore(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome reopen(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome merge(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome split(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome assign(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome comment(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }

    Outcome distinguish(PointQuery point, String key, String body) {
        throw ErrorPages.unknown(key);
    }
}
