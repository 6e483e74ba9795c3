package dev.hindsight.watch;

import dev.hindsight.watch.WatchCommand.Report;
import java.time.Instant;
import java.util.Optional;

/** From when on, and why, a source no longer saw what happened. */
record Interruption(Instant from, String reason) {
    /**
     * Empty when the report tells of no loss: a source that is merely slow loses nothing.
     *
     * @param droppedBefore what the source had dropped when it told last
     */
    static Optional<Interruption> of(Report report, long droppedBefore) {
        String source = "the source " + report.source();
        return switch (report.state()) {
            case STOPPING -> since(report, source + " was stopped");
            case STARTED -> Optional.of(new Interruption(lastKnown(report), source + " was not running"));
            case DENIED -> since(report, source + " was refused access" + detail(report));
            case UNREACHABLE -> since(report, source + " could not reach the API server" + detail(report));
            case BEHIND ->
                report.dropped() > droppedBefore
                        ? since(report, source + " could not deliver everything" + detail(report))
                        : Optional.empty();
            case CAUGHT_UP -> Optional.empty();
        };
    }

    static String incomplete(Inventory inventory) {
        return inventory.arrived() + " of " + inventory.count()
                + " listed objects have arrived, so what vanished is not known";
    }

    private static Optional<Interruption> since(Report report, String reason) {
        return Optional.of(new Interruption(report.since(), reason));
    }

    /** A source that ended without a word was alive at least until the last that came of its cluster. */
    private static Instant lastKnown(Report report) {
        boolean clockIsEarlier = report.clock() != null && report.clock().isBefore(report.since());
        return clockIsEarlier ? report.clock() : report.since();
    }

    private static String detail(Report report) {
        return report.detail().isBlank() ? "" : ": " + report.detail();
    }
}
