package dev.hindsight.app.group;

import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.RawLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * An entry and the group it is in.
 *
 * @param lines their sequence is their id
 * @param key what entries of the group have alike
 * @param time as text; empty when the entry tells none
 */
record GroupedEntry(List<RawLine> lines, LogEntry entry, String key, String template, String service, String time) {
    /** Of the group: the same for the same template, whatever else the input holds. */
    String group() {
        String hash =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return hash.substring(0, 8) + hash.substring(9, 13);
    }
}
