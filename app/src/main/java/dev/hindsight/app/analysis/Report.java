package dev.hindsight.app.analysis;

import java.time.Instant;
import java.util.List;

/**
 * What an analysis found.
 *
 * @param from the earliest time of the recording's clock; null when nothing was readable
 * @param events how many events the log has at the end
 * @param findings all episodes, also those that ended
 * @param errors all groups of errors, the worst first
 * @param unreadable lines or objects that could not be understood, with where and why
 */
record Report(
        List<ClusterReport> clusters,
        Instant from,
        Instant until,
        long events,
        List<Episode> findings,
        List<ErrorReport> errors,
        List<Unreadable> unreadable) {
    /**
     * @param score of the end, as a decimal; null when it is not known
     * @param words the first line about the cluster's health, for people
     */
    record ClusterReport(String name, long objects, String score, String words) {}

    record Unreadable(String where, String reason) {}
}
