package dev.hindsight.service.logs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** {@code HINDSIGHT_LOGS_…}. */
@ConfigMapping(prefix = "hindsight.logs")
interface LogsSettings {
    /** Whether logs are followed; else only the doors are there. */
    @WithDefault("true")
    boolean follow();

    /** Empty for all. */
    Optional<Set<String>> namespaces();

    /** Hindsight's own belongs among them: what it says of a line would be a line again. */
    Optional<Set<String>> excludedNamespaces();

    /** A label selector for pods; empty for all. */
    Optional<String> labels();

    /** Only pods of this node; empty for all. */
    Optional<String> node();

    /** Folder in which is kept how far logs were read. */
    @WithDefault("/var/lib/hindsight")
    Path cursors();

    /** How old a line may be that was written before anybody followed its container. */
    @WithDefault("PT15M")
    Duration lookBack();

    /** Bytes for lines that were read and not yet taken over. */
    @WithDefault("33554432")
    long memory();

    /** Holds a bearer token for a sink elsewhere. */
    Optional<Path> tokenFile();

    /** Outside a cluster. */
    Optional<Path> kubeconfig();

    /** Of lines that a pipeline sends. */
    Doors doors();

    interface Doors {
        @WithDefault("false")
        boolean open();

        /**
         * Where tokens are judged: an {@code /ingest}, to which lines go in the name of their sender. Empty when none are
         * wanted; then whoever reaches the doors is believed to be of this cluster.
         */
        Optional<URI> tokensTo();
    }
}
