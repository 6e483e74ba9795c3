package dev.hindsight.view.timeline;

import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.Trim;
import dev.hindsight.view.log.EventWords;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much happened when, and the instants that are worth a look. */
public final class TimelineProjection implements Projection {
    /** Seconds of the buckets that are counted: a bar of any length is made of few of one width. */
    static final List<Integer> WIDTHS = List.of(1, 60, 3600);

    private static final String ADD =
            "insert into timeline_bucket as t (cluster, width, bucket, events, changes, raised, cleared)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (cluster, width, bucket) do update set"
                    + " events = t.events + excluded.events, changes = t.changes + excluded.changes,"
                    + " raised = t.raised + excluded.raised, cleared = t.cleared + excluded.cleared";

    private record Bucket(String cluster, int width, Instant start) {}

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("timeline_bucket", "timeline_step");
    }

    @Override
    public List<String> appended() {
        return List.of("timeline_step");
    }

    /** The bucket that the horizon lies in goes on counting what happened after it. */
    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        trim.happened(rows, "timeline_step");
        for (int width : WIDTHS) {
            Instant start = start(trim.horizon(), width);
            trim.delete(rows, "timeline_bucket", "width = ? and bucket <= ?", width, start);
            Map<Bucket, long[]> left = new HashMap<>();
            trim.since(start.plusSeconds(width), recorded -> count(recorded, width, left));
            rows.write(ADD, values(left));
        }
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        Map<Bucket, long[]> buckets = new HashMap<>();
        List<Object[]> steps = new ArrayList<>();
        for (Recorded recorded : events) {
            for (int width : WIDTHS) {
                count(recorded, width, buckets);
            }
            if (isStep(recorded)) {
                steps.add(new Object[] {
                    recorded.cluster(), recorded.position(), recorded.clock(), EventWords.of(recorded.event())
                });
            }
        }
        rows.write(ADD, values(buckets));
        rows.insert("timeline_step", List.of("cluster", "position", "time", "words"), steps);
    }

    static Instant start(Instant time, int width) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), width) * width);
    }

    private static void count(Recorded recorded, int width, Map<Bucket, long[]> buckets) {
        Bucket bucket = new Bucket(recorded.cluster(), width, start(recorded.clock(), width));
        count(recorded, buckets.computeIfAbsent(bucket, key -> new long[4]));
    }

    private static void count(Recorded recorded, long[] counts) {
        counts[0]++;
        switch (recorded.event()) {
            case ResourceEvent event when isChange(event) -> counts[1]++;
            case FindingRaised raised -> counts[2]++;
            case FindingCleared cleared -> counts[3]++;
            default -> {}
        }
    }

    /** What was merely found when the watch began did not happen then. */
    private static boolean isChange(ResourceEvent event) {
        boolean found = event instanceof ResourceObserved observed && observed.how() == Sighting.FOUND;
        return !found && !event.ref().kind().equals("Event");
    }

    private static boolean isStep(Recorded recorded) {
        return switch (recorded.event()) {
            case ResourceEvent event -> isChange(event);
            case FindingRaised raised -> true;
            case FindingCleared cleared -> true;
            default -> false;
        };
    }

    private static List<Object[]> values(Map<Bucket, long[]> buckets) {
        Comparator<Bucket> order = Comparator.comparing(Bucket::cluster)
                .thenComparing(Bucket::width)
                .thenComparing(Bucket::start);
        return buckets.keySet().stream()
                .sorted(order)
                .map(bucket -> {
                    long[] counts = buckets.get(bucket);
                    return new Object[] {
                        bucket.cluster, bucket.width, bucket.start, counts[0], counts[1], counts[2], counts[3]
                    };
                })
                .toList();
    }
}
