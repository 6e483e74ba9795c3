package dev.hindsight.service.source;

import dev.hindsight.source.kubernetes.kinds.Territory.Watch;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code HINDSIGHT_SOURCE_…}. */
@ConfigMapping(prefix = "hindsight.source")
interface SourceSettings {
    /** Who watches in between the lists: {@code own} is this pod, {@code knative} an ApiServerSource. */
    @WithDefault("own")
    Watch watch();

    /** Between two lists of everything. */
    @WithDefault("PT1H")
    Duration inventoryEvery();

    /** After the start, lists besides those: a broker whose Triggers are not ready yet loses what it takes. */
    @WithDefault("PT1M,PT3M,PT10M")
    List<Duration> inventoryAgain();

    /** Of which nothing is told; Hindsight's own belongs among them, or it wakes itself for ever. */
    Optional<Set<String>> excludedNamespaces();

    /** {@code PLURAL.GROUP} or {@code *.GROUP}; none without it. */
    Optional<Set<String>> customResources();

    /** Whether Secrets may be read; of their values only keyed digests are ever kept. */
    @WithDefault("true")
    boolean secrets();

    /** Holds a bearer token for a sink elsewhere. */
    Optional<Path> tokenFile();

    /** Objects whose facts the sieve remembers at least; 84 bytes of memory each. */
    @WithDefault("100000")
    int sieveObjects();

    /** Outside a cluster. */
    Optional<Path> kubeconfig();
}
