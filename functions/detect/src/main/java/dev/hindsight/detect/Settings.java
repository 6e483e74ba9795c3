package dev.hindsight.detect;

/**
 * What may be set of this function.
 *
 * @param defaultCluster for events that do not name their cluster; empty when such events are to be refused
 * @param largestData bytes of data that one event may have
 * @param inventoryAttempts how often the end of a list is answered with "try again" while objects of it are still on
 *     their way
 */
public record Settings(String defaultCluster, int largestData, int inventoryAttempts) {
    /** No default cluster, 2 MiB, 6 attempts: a broker with Knative's usual back-off has waited for 13 s by then. */
    public static final Settings STANDARD = new Settings("", 2 << 20, 6);

    public Settings withDefaultCluster(String cluster) {
        return new Settings(cluster, largestData, inventoryAttempts);
    }
}
