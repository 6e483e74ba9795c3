package dev.hindsight.errorgroup.attention;

import dev.hindsight.errorgroup.ErrorGroupCommand;
import dev.hindsight.errorgroup.attention.Decision.OfFinding;
import dev.hindsight.errorgroup.attention.Decision.OfGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is decided at one position of the log: of each group at most one thing, as a second one would say nothing. */
final class Turn {
    final long position;
    final Instant clock;
    final int minute;
    private final Map<String, ErrorGroupCommand> ofGroups = new LinkedHashMap<>();
    private final Map<String, Boolean> ofFindings = new LinkedHashMap<>();

    Turn(long position, Instant clock) {
        this.position = position;
        this.clock = clock;
        this.minute = minute(clock);
    }

    static int minute(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), 60);
    }

    boolean hasDecided(String key) {
        return ofGroups.containsKey(key);
    }

    void decide(String key, ErrorGroupCommand command) {
        ofGroups.put(key, command);
    }

    /** The last word counts. */
    void judge(String key, boolean counts) {
        ofFindings.put(key, counts);
    }

    List<Decision> decisions() {
        if (ofGroups.isEmpty() && ofFindings.isEmpty()) {
            return List.of();
        }
        List<Decision> decisions = new ArrayList<>();
        ofGroups.forEach((key, command) -> decisions.add(new OfGroup(key, command)));
        ofFindings.forEach((key, counts) -> decisions.add(new OfFinding(key, counts)));
        return decisions;
    }
}
