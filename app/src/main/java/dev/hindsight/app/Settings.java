package dev.hindsight.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the command line told, on its way to the beans. */
@ConfigMapping(prefix = "hindsight")
public interface Settings {
    /** Key of the digest by which values of secrets are told apart. */
    @WithDefault("")
    String digestKey();

    @WithDefault("http://127.0.0.1:7171/")
    String url();

    /** Wanted from every client; empty when only this machine can reach us. */
    Optional<String> token();

    Optional<Path> kubeconfig();

    /** Contexts to watch; empty when none is to be. */
    Optional<List<String>> contexts();

    Optional<Path> recording();

    /** How many seconds of the recording pass in one second; 0 for all at once. */
    @WithDefault("10")
    double speed();

    @WithDefault("false")
    boolean openBrowser();

    /** How long events are kept that nothing depends on any more. */
    @WithDefault("P180D")
    Duration keep();

    CustomResources customResources();

    Logs logs();

    /** Whose logs are followed. */
    interface Logs {
        /** Where it is kept how far they were read; empty when none are to be followed. */
        Optional<Path> cursors();

        /** Empty for all. */
        Optional<Set<String>> namespaces();

        /** Namespaces that are left out. */
        Optional<Set<String>> exclude();

        /** A label selector for pods. */
        Optional<String> selector();

        /** Only pods of this node. */
        Optional<String> node();

        /** How old a line may be of a container that nobody followed before. */
        @WithDefault("PT15M")
        Duration since();
    }

    /** Which kinds of custom resources are watched, as {@code PLURAL.GROUP} or {@code *.GROUP}. */
    interface CustomResources {
        /** Empty for all. */
        Optional<Set<String>> include();

        Optional<Set<String>> exclude();

        @WithDefault("100")
        int most();
    }
}
