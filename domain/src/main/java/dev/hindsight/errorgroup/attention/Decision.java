package dev.hindsight.errorgroup.attention;

import dev.hindsight.errorgroup.ErrorGroupCommand;

/** What is to be decided of one group. */
public sealed interface Decision {
    String key();

    record OfGroup(String key, ErrorGroupCommand command) implements Decision {}

    /** @param counts whether it is open and was seen of late, so that it counts if its level and source do */
    record OfFinding(String key, boolean counts) implements Decision {}
}
