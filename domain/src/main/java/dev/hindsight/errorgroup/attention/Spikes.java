package dev.hindsight.errorgroup.attention;

import dev.hindsight.errorgroup.ErrorGroupCommand.Calm;
import dev.hindsight.errorgroup.ErrorGroupCommand.Spike;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.attention.Seen.Spiking;
import dev.hindsight.errorgroup.spike.Baseline;
import dev.hindsight.errorgroup.spike.SpikeRule;
import dev.hindsight.errorgroup.standing.Merges;
import java.time.Duration;

/** Which groups of their own spike, with all that is merged into them. */
final class Spikes {
    private final SpikeRule rule;
    private final SeenGroups groups;
    private final Merges merges;

    Spikes(SpikeRule rule, SeenGroups groups, Merges merges) {
        this.rule = rule;
        this.groups = groups;
        this.merges = merges;
    }

    void lookAtSpiking(Turn turn) {
        groups.spiking().forEach(key -> look(turn, key));
    }

    void look(Turn turn, String key) {
        Seen seen = groups.get(key);
        if (seen == null || turn.hasDecided(key) || merges.isMerged(key)) {
            return;
        }
        Counted counted = count(key, turn.minute);
        if (seen.spiking == null) {
            begin(turn, key, seen, counted);
        } else if (rule.ends(
                counted.lastFive(), seen.spiking.bar(), Duration.between(seen.spiking.since(), turn.clock))) {
            calm(turn, key, seen, counted.lastFive());
        }
    }

    private void begin(Turn turn, String key, Seen seen, Counted counted) {
        if (counted.lastFive() < rule.least()) {
            return;
        }
        rule.baseline(counted.windows, counted.born, turn.minute)
                .filter(usual -> rule.begins(counted.lastFive(), usual))
                .ifPresent(usual -> {
                    groups.spikes(key, seen, new Spiking(turn.clock, rule.bar(usual)));
                    turn.decide(
                            key,
                            new Spike(
                                    turn.clock, counted.lastFive(), usual.median(), usual.deviation(), turn.position));
                });
    }

    private void calm(Turn turn, String key, Seen seen, long count) {
        groups.spikes(key, seen, null);
        turn.decide(key, new Calm(turn.clock, count, turn.position));
    }

    /** It is no group of its own any more. */
    void end(Turn turn, String key) {
        Seen seen = groups.get(key);
        if (seen != null && seen.spiking != null && !turn.hasDecided(key)) {
            calm(turn, key, seen, count(key, turn.minute).lastFive());
        }
    }

    /** What the log says goes before what was found here. */
    void told(Turn turn, ErrorGroupSpiked event) {
        Seen seen = groups.get(event.key());
        if (seen == null) {
            seen = groups.touch(event.key(), turn.minute);
        }
        if (seen.spiking == null) {
            double bar = rule.bar(new Baseline(event.median(), event.deviation()));
            groups.spikes(event.key(), seen, new Spiking(event.at(), bar));
        }
    }

    void calmed(String key) {
        Seen seen = groups.get(key);
        if (seen != null) {
            groups.spikes(key, seen, null);
        }
    }

    private static final class Counted {
        private final long[] windows = new long[SpikeRule.WINDOWS + 1];
        private int born = Integer.MAX_VALUE;

        long lastFive() {
            return windows[0];
        }
    }

    private Counted count(String root, int now) {
        Counted counted = new Counted();
        merges.each(root, key -> {
            Seen seen = groups.get(key);
            if (seen != null) {
                seen.counts.addTo(counted.windows, now);
                counted.born = Math.min(counted.born, seen.born);
            }
        });
        return counted;
    }
}
