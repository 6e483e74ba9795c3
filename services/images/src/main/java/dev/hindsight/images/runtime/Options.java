package dev.hindsight.images.runtime;

import java.util.List;

/** Options of the JVM in a pod. Those that the cache of classes depends on are the same when it is made. */
public final class Options {
    public static final List<String> ALWAYS = List.of(
            // One or two processors and a small heap: the collector that needs least of both.
            "-XX:+UseSerialGC",
            // The root file system is read-only.
            "-XX:-UsePerfData",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Daxoniq.update-checker.disabled=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Options() {}
}
