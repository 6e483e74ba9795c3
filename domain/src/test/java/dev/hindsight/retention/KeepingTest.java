package dev.hindsight.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.change.Act;
import dev.hindsight.change.Category;
import dev.hindsight.change.ChangeDecider;
import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Origin;
import dev.hindsight.change.Outcome;
import dev.hindsight.change.Story;
import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.observation.ObservationState.Gone;
import dev.hindsight.observation.ObservationState.Unknown;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import dev.hindsight.watch.WatchState;
import dev.hindsight.watch.WatchedKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened, the events that stay lead to the state that all of them led to. */
class KeepingTest {
    private static final ResourceRef WEB = new ResourceRef("apps/v1", "Deployment", "shop", "web", "uid-1");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final int LENGTH = 40;

    @Test
    void the_occurrences_of_a_group_stay_since_they_add_up() {
        // Given
        Keeping keeping = new Keeping();

        // When
        for (int position = 1; position <= 100; position++) {
            Occurrence occurrence =
                    new Occurrence("input-" + position, NOON, 1, NOON, NOON, Map.of(), Map.of(), List.of());
            keeping.take(position, new ErrorGroupOccurred("key", occurrence));
        }

        // Then
        assertThat(keeping.positions()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_known_of_an_object_stays_known(int seed) {
        for (int i = 0; i < 50; i++) {
            List<DomainEvent> story = story(new Random(seed * 1000L + i), KeepingTest::ofAnObject);
            ObservationDecider decider = new ObservationDecider(facts -> List.of());
            Object all = fold(decider, story);
            Object kept = fold(decider, kept(story));
            // Nobody asks any more how an object went that is long gone.
            assertThat(kept).isEqualTo(all instanceof Gone ? new Unknown() : all);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_open_among_neighbours_stays_open(int seed) {
        for (int i = 0; i < 50; i++) {
            List<FindingEvent> story = story(new Random(seed * 1000L + i), KeepingTest::ofNeighbours);
            NeighbourFindingDecider decider = new NeighbourFindingDecider(RuleCatalogue.standard());
            assertThat(fold(decider, kept(story)).findings())
                    .isEqualTo(fold(decider, story).findings());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_known_of_the_watching_stays_known(int seed) {
        for (int i = 0; i < 50; i++) {
            List<WatchEvent> story = story(new Random(seed * 1000L + i), KeepingTest::ofTheWatch);
            WatchDecider decider = new WatchDecider();
            WatchState all = fold(decider, story);
            WatchState kept = fold(decider, kept(story));
            assertThat(kept.sources()).isEqualTo(all.sources());
            assertThat(saying(kept)).isEqualTo(saying(all));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_change_stays_whole_while_it_goes_on_and_goes_when_it_is_over(int seed) {
        for (int i = 0; i < 50; i++) {
            List<ChangeEvent> story = ofAChange(new Random(seed * 1000L + i));
            Story all = fold(new ChangeDecider(), story);
            assertThat(fold(new ChangeDecider(), kept(story)))
                    .isEqualTo(all.parts().isEmpty() || !all.outcome().isOpen() ? Story.UNTOLD : all);
        }
    }

    @Test
    void most_of_a_long_story_goes() {
        List<WatchEvent> story = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            story.add(ofTheWatch(random));
        }
        assertThat(kept(story).size()).isLessThan(100);
    }

    @Test
    void what_nobody_knows_stays() {
        record Decided() implements DomainEvent {}
        List<DomainEvent> story =
                List.of(new Decided(), new ResourceVanished(WEB, "2", Departure.DELETED), new Decided());
        assertThat(kept(story)).containsExactly(new Decided(), new Decided());
    }

    private static <E> List<E> story(Random random, Function<Random, E> next) {
        List<E> story = new ArrayList<>();
        for (int i = random.nextInt(LENGTH); i > 0; i--) {
            story.add(next.apply(random));
        }
        return story;
    }

    private static <E extends DomainEvent> List<E> kept(List<E> story) {
        Keeping keeping = new Keeping();
        for (int i = 0; i < story.size(); i++) {
            keeping.take(i, story.get(i));
        }
        return keeping.positions().stream()
                .sorted()
                .map(position -> story.get(position.intValue()))
                .toList();
    }

    private static <S, E extends DomainEvent> S fold(Decider<?, S, E> decider, List<E> events) {
        S state = decider.initial();
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static DomainEvent ofAnObject(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new ResourceVanished(WEB, number(random), Departure.DELETED);
            case 1, 2, 3 ->
                new ResourceObserved(
                        new Facts(WEB, number(random), Tree.of(Map.of("n", random.nextInt()))),
                        Sighting.CHANGED,
                        List.of());
            default -> ofNeighbours(random);
        };
    }

    private static FindingEvent ofNeighbours(Random random) {
        String rule = "rule-" + random.nextInt(4);
        return random.nextBoolean()
                ? new FindingRaised(
                        new Finding(rule, WEB, Severity.HIGH, "said " + random.nextInt(100), List.of()),
                        random.nextInt(100))
                : new FindingCleared(rule, WEB, Reason.HEALED, random.nextInt(100));
    }

    private static List<ChangeEvent> ofAChange(Random random) {
        List<ChangeEvent> story = new ArrayList<>();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            ChangePart part = new ChangePart(
                    new ResourceRef("apps/v1", "Deployment", "shop", "web", "uid-" + i),
                    Act.CHANGED,
                    Category.IMAGE,
                    "",
                    List.of(),
                    null,
                    null,
                    List.of(),
                    random.nextBoolean());
            story.add(
                    i == 0
                            ? new ChangeDetected("1", NOON, new Origin("kubectl", null, false), part, 1)
                            : new ChangeJoined("1", NOON, part, story.size() + 1));
            if (part.running() && random.nextInt(3) == 0) {
                story.add(new ChangeStalled("1", NOON, "uid-" + i, "stuck", story.size() + 1));
            }
            if (random.nextInt(3) > 0) {
                story.add(new ChangeEnded("1", NOON, "uid-" + i, Outcome.COMPLETE, "over", story.size() + 1));
            }
        }
        return story;
    }

    private static WatchEvent ofTheWatch(Random random) {
        String kind = random.nextBoolean() ? "Pod" : "Node";
        Instant time = NOON.plusSeconds(random.nextInt(1000));
        return switch (random.nextInt(6)) {
            case 0 ->
                new SourceReported(
                        "s" + random.nextInt(2), State.values()[random.nextInt(6)], time, null, random.nextInt(3));
            case 1 -> new ResourceGap("v1", kind, time, null, "stopped", 0, 0, 0);
            case 2 -> new ResourceGap("v1", kind, time, time.plusSeconds(5), "stopped", 1, 2, 3);
            default ->
                new KindInventoried(
                        "v1",
                        kind,
                        random.nextInt(3) == 0 ? null : List.of("ns-" + random.nextInt(2)),
                        3,
                        "7",
                        time,
                        time.plusSeconds(1),
                        random.nextInt(3),
                        0,
                        1);
        };
    }

    /** A kind without a list and without a gap is as good as none. */
    private static Map<WatchedKind, WatchState.Kind> saying(WatchState state) {
        Map<WatchedKind, WatchState.Kind> kinds = new TreeMap<>(state.kinds());
        kinds.values().removeIf(kind -> kind.lists().isEmpty() && kind.gap() == null);
        return kinds;
    }

    private static String number(Random random) {
        return Integer.toString(random.nextInt(1000));
    }
}
