package dev.hindsight.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.Severity;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.suppression.FindingSuppressionDecider.Suppressed;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.topology.ClusterModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The model with its decider behind it, as the log would carry what was decided. */
class SuppressionModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final ResourceRef WEB = new ResourceRef("apps/v1", "Deployment", "dev", "web", "u-web");
    private static final ResourceRef DB = new ResourceRef("apps/v1", "Deployment", "shop", "db", "u-db");
    private static final ResourceRef DEV = new ResourceRef("v1", "Namespace", "", "dev", "u-dev");
    private static final Map<String, String> NONE = Map.of();

    private final ClusterModel cluster = new ClusterModel();
    private SuppressionModel model = new SuppressionModel(cluster, SuppressionModel.Snapshot.EMPTY);
    private final FindingSuppressionDecider decider = new FindingSuppressionDecider();
    private final Map<String, Suppressed> decided = new java.util.TreeMap<>();
    private Instant clock = NOW;
    private long position;

    private void happens(DomainEvent event) {
        position++;
        Optional<Facts> before = event instanceof ResourceObserved observed
                ? cluster.facts(observed.ref().uid())
                : Optional.empty();
        cluster.apply(event);
        Set<String> affected = new TreeSet<>(model.apply(event, "user:ada", before));
        affected.addAll(model.overAt(clock).objects());
        affected.forEach(this::weigh);
    }

    private void weigh(String uid) {
        ResourceRef ref = cluster.facts(uid).map(Facts::ref).orElse(WEB);
        model.weigh(uid, ref, clock, position).ifPresent(weigh -> {
            Suppressed state = decided.getOrDefault(uid, decider.initial());
            for (FindingSuppressionEvent event : decider.decide(state, weigh)) {
                decided.merge(uid, decider.evolve(state, event), (old, now) -> decider.evolve(old, event));
                position++;
                model.apply(event, "rules:1", Optional.empty());
            }
        });
    }

    private Set<String> suppressed(ResourceRef ref) {
        return decided.getOrDefault(ref.uid(), decider.initial()).byRule().keySet();
    }

    private void isSeen(ResourceRef ref, Map<String, String> labels, Map<String, String> annotations) {
        Tree body = Tree.of(Map.of("metadata", Map.of("labels", labels, "annotations", annotations)));
        happens(new ResourceObserved(new Facts(ref, "1", body), Sighting.FOUND, List.of()));
    }

    private void isWrong(String rule, ResourceRef ref) {
        happens(new FindingRaised(new Finding(rule, ref, Severity.LOW, "wrong", List.of()), 0));
    }

    private void define(String id, Target target, Instant until) {
        happens(new SuppressionDefined(new Suppression(id, target, "a demo", until)));
    }

    private static Target rule(String rule) {
        return new Target(rule, null, null, null, null);
    }

    @Test
    void what_is_open_and_meant_is_suppressed_and_what_is_not_is_not() {
        // Given
        isSeen(WEB, Map.of("app", "web"), NONE);
        isSeen(DB, Map.of("app", "db"), NONE);
        isWrong("latest-tag", WEB);
        isWrong("no-limits", WEB);
        isWrong("latest-tag", DB);

        // When
        define("s", new Target("latest-tag", "d*", "app in (web)", "Deployment", "web"), null);

        // Then
        assertThat(suppressed(WEB)).containsExactly("latest-tag");
        assertThat(suppressed(DB)).isEmpty();
    }

    @Test
    void what_is_raised_later_is_suppressed_too() {
        // Given
        isSeen(WEB, NONE, NONE);
        define("s", rule("latest-tag"), null);

        // When
        isWrong("latest-tag", WEB);

        // Then
        assertThat(decided.get(WEB.uid()).byRule())
                .isEqualTo(Map.of("latest-tag", new SuppressedBy("s", "a demo", "user:ada", null)));
    }

    @Test
    void it_counts_again_when_the_suppression_is_taken_back_or_over() {
        // Given
        isSeen(WEB, NONE, NONE);
        isWrong("latest-tag", WEB);
        define("s", rule("latest-tag"), null);
        define("t", rule("latest-tag"), END);

        // When
        happens(new SuppressionWithdrawn("s", "done"));
        Set<String> byTheOther = suppressed(WEB);
        clock = END;
        List<String> over = model.overAt(clock).suppressions();
        happens(new SuppressionExpired("t"));

        // Then
        assertThat(byTheOther).containsExactly("latest-tag");
        assertThat(over).containsExactly("t");
        assertThat(suppressed(WEB)).isEmpty();
    }

    @Test
    void nothing_is_over_before_its_time() {
        // Given
        define("t", rule("latest-tag"), END);
        model.overAt(clock);

        // Then
        assertThat(model.overAt(END.minusMillis(1)).suppressions()).isEmpty();
        assertThat(model.overAt(END).suppressions()).containsExactly("t");
    }

    @Test
    void annotations_of_the_object_suppress_until_they_are_gone() {
        // Given
        isWrong("latest-tag", WEB);
        isSeen(WEB, NONE, annotated("latest-tag", null));
        Set<String> annotated = suppressed(WEB);

        // When
        isSeen(WEB, NONE, NONE);

        // Then
        assertThat(annotated).containsExactly("latest-tag");
        assertThat(suppressed(WEB)).isEmpty();
    }

    @Test
    void annotations_of_a_namespace_hold_for_what_is_in_it() {
        // Given
        isSeen(WEB, NONE, NONE);
        isSeen(DB, NONE, NONE);
        isWrong("latest-tag", WEB);
        isWrong("latest-tag", DB);

        // When
        isSeen(DEV, NONE, annotated("*", null));
        Set<String> annotated = suppressed(WEB);
        isSeen(DEV, NONE, NONE);

        // Then
        assertThat(annotated).containsExactly("latest-tag");
        assertThat(suppressed(WEB)).isEmpty();
        assertThat(suppressed(DB)).isEmpty();
    }

    @Test
    void an_annotation_ends_with_its_time() {
        // Given
        isSeen(WEB, NONE, annotated("latest-tag", END.toString()));
        isWrong("latest-tag", WEB);
        Set<String> before = suppressed(WEB);

        // When
        clock = END;
        isSeen(DB, NONE, NONE);

        // Then
        assertThat(before).containsExactly("latest-tag");
        assertThat(suppressed(WEB)).isEmpty();
    }

    @Test
    void with_the_object_all_of_it_ends() {
        // Given
        isSeen(WEB, NONE, annotated("*", null));
        isWrong("latest-tag", WEB);

        // When
        happens(new ResourceVanished(WEB, "2", Departure.DELETED));

        // Then
        assertThat(suppressed(WEB)).isEmpty();
        assertThat(model.snapshot()).isEqualTo(SuppressionModel.Snapshot.EMPTY);
    }

    @Test
    void a_model_that_is_restored_goes_on_as_before() {
        // Given
        isSeen(WEB, NONE, NONE);
        isWrong("latest-tag", WEB);
        define("t", rule("latest-tag"), END);

        // When
        model = new SuppressionModel(cluster, model.snapshot());
        clock = END;

        // Then
        assertThat(model.overAt(clock).suppressions()).containsExactly("t");
        happens(new SuppressionExpired("t"));
        assertThat(suppressed(WEB)).isEmpty();
    }

    private static Map<String, String> annotated(String rules, String until) {
        return until == null
                ? Map.of("hindsight.dev/suppress", rules, "hindsight.dev/suppress-reason", "a demo")
                : Map.of(
                        "hindsight.dev/suppress",
                        rules,
                        "hindsight.dev/suppress-reason",
                        "a demo",
                        "hindsight.dev/suppress-until",
                        until);
    }
}
