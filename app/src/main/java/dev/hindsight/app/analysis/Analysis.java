package dev.hindsight.app.analysis;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.analysis.Report.ClusterReport;
import dev.hindsight.app.analysis.Report.Unreadable;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.Handled;
import dev.hindsight.detect.HmacDigest;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.HealthScore;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.memory.InMemoryEventStore;
import io.cloudevents.CloudEvent;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The functions over a store in memory: the same decisions as live, kept nowhere. */
public final class Analysis {
    private static final int READ_AT_ONCE = 1_000;

    private final RuleCatalogue rules = RuleCatalogue.standard();
    private final List<Unreadable> unreadable = new ArrayList<>();

    Report of(List<Path> recordings) throws InterruptedException {
        try (EventStore store = new InMemoryEventStore()) {
            Detect detect =
                    new Detect(store, new FactExtractor(new HmacDigest(throwAwayKey())), rules, InstantSource.system());
            for (Path recording : recordings) {
                read(recording, detect);
            }
            try (Correlate correlate = new Correlate(store, rules)) {
                correlate.catchUpAll();
            }
            return report(store);
        }
    }

    private static String throwAwayKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private void read(Path recording, Detect detect) {
        try (Stream<CloudEvent> events = RecordingReader.read(List.of(recording), this::note)) {
            events.forEach(event -> {
                if (detect.handle(event).join() instanceof Handled.DeadLettered refused) {
                    unreadable.add(new Unreadable(recording + ", event " + event.getId(), refused.reason()));
                }
            });
        } catch (UncheckedIOException failed) {
            throw new Refusal("Cannot read " + recording + ": " + failed.getMessage(), failed);
        }
    }

    private void note(String where, String reason) {
        unreadable.add(new Unreadable(where, reason));
    }

    private Report report(EventStore store) {
        Episodes episodes = new Episodes(rules);
        ErrorGroups errors = new ErrorGroups();
        Map<String, Set<String>> objects = new HashMap<>();
        Recorded first = null;
        Recorded last = null;
        for (long position = 0; position < store.log().head(); ) {
            for (Recorded recorded : store.log().read(position, READ_AT_ONCE)) {
                episodes.fold(recorded);
                errors.fold(recorded);
                count(objects.computeIfAbsent(recorded.cluster(), none -> new HashSet<>()), recorded);
                first = first == null ? recorded : first;
                last = recorded;
                position = recorded.position();
            }
        }
        return new Report(
                clusters(episodes.all(), objects),
                first == null ? null : first.clock(),
                last == null ? null : last.clock(),
                store.log().head(),
                episodes.all(),
                errors.all(),
                List.copyOf(unreadable));
    }

    private static void count(Set<String> alive, Recorded recorded) {
        switch (recorded.event()) {
            case ResourceObserved observed -> alive.add(observed.ref().uid());
            case ResourceVanished vanished -> alive.remove(vanished.ref().uid());
            default -> {}
        }
    }

    private List<ClusterReport> clusters(List<Episode> episodes, Map<String, Set<String>> objects) {
        return objects.entrySet().stream()
                .map(cluster -> cluster(cluster.getKey(), cluster.getValue().size(), episodes))
                .toList();
    }

    private ClusterReport cluster(String name, long objects, List<Episode> episodes) {
        Map<String, Integer> open = new HashMap<>();
        episodes.stream()
                .filter(episode -> episode.cluster().equals(name) && episode.lasts())
                .forEach(episode -> open.merge(episode.rule(), 1, Integer::sum));
        HealthScore score = HealthScore.of(open, rules);
        return new ClusterReport(name, objects, score.overall().toPlainString(), score.words());
    }
}
