package dev.hindsight.errorgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupCommand.Assign;
import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.ErrorGroupState.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever was merged into whatever, and in whatever order it is split again: each group is as it was. */
class MergesAreLosslessTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ErrorGroupDecider decider = new ErrorGroupDecider();

    @Property
    void merges_and_then_splits_give_back_what_was(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int groups) {
        // Given
        Random random = new Random(seed);
        Map<String, ErrorGroupState> before = world(random, groups);
        Map<String, ErrorGroupState> now = new TreeMap<>(before);
        for (int i = 0; i < 20; i++) {
            tell(now, any(random, now), new Merge(any(random, now), ""));
        }
        List<String> merged = new ArrayList<>(now.keySet());
        merged.removeIf(key -> !((Known) now.get(key)).isMerged());

        // When
        Collections.shuffle(merged, random);
        merged.forEach(key -> tell(now, key, new Split("")));

        // Then
        assertThat(merged).isNotEmpty();
        assertThat(now).isEqualTo(before);
    }

    private Map<String, ErrorGroupState> world(Random random, int groups) {
        Map<String, ErrorGroupState> world = new TreeMap<>();
        for (int i = 0; i < groups; i++) {
            String key = Integer.toHexString(i).repeat(32);
            Occur occur = new Occur(TestGroups.group(key), NOON, NOON, "1." + i);
            world.put(key, TestGroups.after(decider, occur));
            switch (random.nextInt(4)) {
                case 0 -> tell(world, key, new Resolve("2.0", "", NOON));
                case 1 -> tell(world, key, new Ignore(IgnoreUntil.FOREVER, "", NOON));
                case 2 -> tell(world, key, new Assign("ada"));
                default -> {}
            }
        }
        return world;
    }

    private void tell(Map<String, ErrorGroupState> world, String key, ErrorGroupCommand command) {
        world.put(key, TestGroups.after(decider, world.get(key), command));
    }

    private static String any(Random random, Map<String, ErrorGroupState> world) {
        return List.copyOf(world.keySet()).get(random.nextInt(world.size()));
    }
}
