package dev.hindsight.errorgroup.attention;

import java.time.Duration;

/** For how long a group counts without being seen. */
@FunctionalInterface
public interface Freshness {
    /** @param namespaceOrNull null when it is not known */
    Duration in(String namespaceOrNull);
}
