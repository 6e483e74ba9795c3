package dev.hindsight.errorgroup.attention;

import dev.hindsight.errorgroup.ErrorGroupCommand.Calm;
import dev.hindsight.errorgroup.spike.SpikeRule;
import java.util.ArrayList;
import java.util.List;

/** Forgets groups that were quiet for long, and when there are too many, the ones that were so for longest. */
final class Quiet {
    private static final int MINUTES_AN_HOUR = 60;

    private final SeenGroups groups;
    private final int mostGroups;
    private int hour;

    Quiet(SeenGroups groups, int mostGroups, int hour) {
        this.groups = groups;
        this.mostGroups = mostGroups;
        this.hour = hour;
    }

    int hour() {
        return hour;
    }

    /** Once an hour: nobody minds whether a group counts for 14 days or an hour more. */
    void look(Turn turn, Freshness freshness) {
        if (turn.minute / MINUTES_AN_HOUR <= hour) {
            return;
        }
        hour = turn.minute / MINUTES_AN_HOUR;
        List<String> quiet = new ArrayList<>();
        groups.forEach((key, seen) -> {
            long minutes = turn.minute - seen.told;
            if (minutes > SpikeRule.MINUTES && seen.spiking == null) {
                seen.forgetCounts();
                if (minutes > freshness.in(seen.namespace).toMinutes()) {
                    quiet.add(key);
                }
            }
        });
        quiet.forEach(key -> forget(turn, key));
    }

    /** @param told was just told of, so it stays */
    void makeRoom(Turn turn, String told) {
        while (groups.size() > mostGroups && !groups.quietest().equals(told)) {
            forget(turn, groups.quietest());
        }
    }

    private void forget(Turn turn, String key) {
        Seen seen = groups.get(key);
        if (seen.finding) {
            turn.judge(key, false);
        }
        if (seen.spiking != null && !turn.hasDecided(key)) {
            turn.decide(key, new Calm(turn.clock, 0, turn.position));
        }
        groups.remove(key);
    }
}
