package dev.hindsight.errorgroup.attention;

import dev.hindsight.errorgroup.attention.Seen.Counting;
import dev.hindsight.errorgroup.attention.Seen.Spiking;
import dev.hindsight.errorgroup.spike.RecentCounts;
import dev.hindsight.errorgroup.standing.Ignoring;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that {@link Attention} knows, to be kept beside a checkpoint.
 *
 * @param minute of the clock up to which spikes were looked at
 * @param hour of the clock in which was last looked for groups that are quiet for long
 * @param groups that were seen of late, the one that was quiet for longest first
 * @param ignored by key
 * @param merged key of what a group is a part of, by its own
 */
public record Memory(
        int minute,
        int hour,
        List<Group> groups,
        Set<String> resolved,
        Map<String, Ignoring.Ignored> ignored,
        Map<String, String> merged) {
    public static final Memory NONE = new Memory(0, 0, List.of(), Set.of(), Map.of(), Map.of());

    /** As {@link Seen} has it. The names are short because there may be very many. */
    public record Group(
            String key, String ns, Counting c, int born, int told, RecentCounts.Snapshot n, Spiking s, boolean f) {
        static Group of(String key, Seen seen) {
            return new Group(
                    key,
                    seen.namespace,
                    seen.counting,
                    seen.born,
                    seen.told,
                    seen.counts.snapshot(),
                    seen.spiking,
                    seen.finding);
        }

        Seen seen() {
            Seen seen = new Seen();
            seen.namespace = ns == null ? null : ns.intern();
            seen.counting = c;
            seen.born = born;
            seen.told = told;
            seen.counts = RecentCounts.of(n);
            seen.spiking = s;
            seen.finding = f;
            return seen;
        }
    }
}
