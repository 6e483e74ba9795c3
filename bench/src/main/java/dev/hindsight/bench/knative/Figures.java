package dev.hindsight.bench.knative;

import java.util.List;

/** Of measured values. */
final class Figures {
    private Figures() {}

    static long median(List<Long> values) {
        return quantile(values, 0.5);
    }

    /** The value that the given part of all does not exceed. */
    static long quantile(List<Long> values, double part) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.floor(part * sorted.size())));
    }
}
