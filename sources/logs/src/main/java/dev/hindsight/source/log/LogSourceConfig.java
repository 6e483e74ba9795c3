package dev.hindsight.source.log;

import dev.hindsight.source.kubernetes.access.Login;
import dev.hindsight.source.log.follow.Timing;
import dev.hindsight.source.log.pod.LogChoice;
import java.nio.file.Path;

/**
 * Which logs to follow, and how.
 *
 * @param cluster the name under which the cluster is known; null for the context's name
 * @param cursors folder in which is kept how far logs were read; must outlive this process, and serve no other
 * @param memoryBytes for lines that were read and not yet taken over
 * @param onlyOfNote lines that leave no trace are not sent
 */
public record LogSourceConfig(
        Login login,
        String cluster,
        LogChoice choice,
        Path cursors,
        long memoryBytes,
        Timing timing,
        boolean onlyOfNote) {
    private static final long MEMORY = 64L << 20;

    /** Of the whole cluster. */
    public static LogSourceConfig of(Path kubeconfig, String context, Path cursors) {
        return new LogSourceConfig(
                new Login(kubeconfig, context), null, LogChoice.ALL, cursors, MEMORY, Timing.STANDARD, false);
    }

    public LogSourceConfig named(String otherCluster) {
        return new LogSourceConfig(login, otherCluster, choice, cursors, memoryBytes, timing, onlyOfNote);
    }

    public LogSourceConfig with(LogChoice other) {
        return new LogSourceConfig(login, cluster, other, cursors, memoryBytes, timing, onlyOfNote);
    }

    public LogSourceConfig with(Timing other) {
        return new LogSourceConfig(login, cluster, choice, cursors, memoryBytes, other, onlyOfNote);
    }

    public LogSourceConfig withMemory(long bytes) {
        return new LogSourceConfig(login, cluster, choice, cursors, bytes, timing, onlyOfNote);
    }

    /** For a sink that sleeps when it is not called. */
    public LogSourceConfig withOnlyWhatIsOfNote() {
        return new LogSourceConfig(login, cluster, choice, cursors, memoryBytes, timing, true);
    }

    /** The cluster's name. */
    public String clusterName() {
        return cluster != null ? cluster : login.contextName();
    }
}
