package dev.hindsight.app.architecture;

import java.util.stream.Stream;

/** Which packages make a module. */
final class Rooms {
    static final String[] DOMAIN = {
        "dev.hindsight.decider..",
        "dev.hindsight.digest..",
        "dev.hindsight.resource..",
        "dev.hindsight.observation..",
        "dev.hindsight.finding..",
        "dev.hindsight.topology..",
        "dev.hindsight.health..",
        "dev.hindsight.ruleset..",
        "dev.hindsight.suppression..",
        "dev.hindsight.ingest..",
        "dev.hindsight.access..",
        "dev.hindsight.change..",
        "dev.hindsight.errorgroup..",
        "dev.hindsight.fingerprint..",
        "dev.hindsight.logline..",
        "dev.hindsight.masking..",
        "dev.hindsight.retention..",
        "dev.hindsight.watch.."
    };
    static final String STORE = "dev.hindsight.store..";
    static final String AXON = "dev.hindsight.store.axon..";
    static final String DETECT = "dev.hindsight.detect..";
    static final String COMMAND = "dev.hindsight.command..";
    static final String CORRELATE = "dev.hindsight.correlate..";
    static final String SOURCES = "dev.hindsight.source..";
    static final String PROJECTIONS = "dev.hindsight.view..";
    static final String APP = "dev.hindsight.app..";

    private Rooms() {}

    static String[] with(String one, String... more) {
        return Stream.concat(Stream.of(one), Stream.of(more)).toArray(String[]::new);
    }
}
