package dev.hindsight.bench.reads;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.bench.CpuTime;
import dev.hindsight.bench.reads.Asked.Times;
import dev.hindsight.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long answers take with a large cluster and a long log, now and at instants in the past, and what it all weighs. */
@ApplicationScoped
public class Reads {
    private static final List<String> RECORDINGS = List.of("checkout-outage", "memory-leak", "quiet", "probe");
    private static final int REQUESTS = Integer.getInteger("hindsight.bench.requests", 30);
    private static final int WARM = 3;
    private static final double PROMISED_MILLIS = 300;

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    public void run(int pods, long events) throws Exception {
        LargeCluster cluster = new LargeCluster(new Lives(RECORDINGS), pods);
        Asked asked = new Asked(port);
        fill(cluster, events);
        build(asked);
        new Storage(database).print(store.log().head());
        ask(asked, new Questions(cluster));
    }

    private void fill(LargeCluster cluster, long events) throws Exception {
        if (store.log().head() == 0) {
            long start = System.nanoTime();
            new LargeLog(database, events).write(new Lives(RECORDINGS), cluster);
            System.out.printf("%d events written in %.0f s%n", events, seconds(start));
        }
        System.out.printf(
                "%d pods, %d objects, %d events over %s%n",
                cluster.pods().size(), cluster.things().size(), store.log().head(), LargeLog.SPAN);
    }

    private void build(Asked asked) throws Exception {
        for (JsonNode view : asked.json("/projections").path("items")) {
            if (view.path("position").asLong() < store.log().head()) {
                String name = view.path("name").asText();
                long start = System.nanoTime();
                CpuTime before = CpuTime.now(database);
                asked.rebuild(name);
                double took = seconds(start);
                CpuTime used = CpuTime.now(database).since(before);
                long events = store.log().head();
                System.out.printf(
                        "view %-12s built in %5.0f s, %6.0f events/s, %3.0f µs of processor an event%n",
                        name, took, events / took, 1e6 * used.sum() / events);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void ask(Asked asked, Questions questions) throws Exception {
        Instant last = Instant.parse(asked.json("/health?cluster=" + LargeLog.CLUSTER)
                .path("asOf")
                .path("time")
                .asText());
        System.out.printf("%-54s %-33s %-33s %s%n", "", "now", "an hour before", "a day before");
        System.out.printf("%-54s %s%n", "milliseconds", "   p50    p95    p99     cpu  ".repeat(3));
        for (String path : Questions.PATHS) {
            System.out.printf("%-54s", path);
            for (Duration before : List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1))) {
                print(times(asked, questions, path, last, before));
            }
            System.out.println();
        }
        deep(asked);
    }

    private Times times(Asked asked, Questions questions, String path, Instant last, Duration before) throws Exception {
        double[] millis = new double[REQUESTS];
        CpuTime warm = CpuTime.now(database);
        for (int i = -WARM; i < REQUESTS; i++) {
            if (i == 0) {
                warm = CpuTime.now(database);
            }
            String asking = questions.filled(path) + (path.contains("?") ? "&" : "?") + "cluster=" + LargeLog.CLUSTER;
            if (!before.isZero()) {
                // Never twice the same instant, so that no answer is one that was kept.
                asking += "&at="
                        + last.minus(before).minusSeconds(7L * (i + WARM)).truncatedTo(ChronoUnit.SECONDS);
            }
            double took = asked.millis(asking);
            if (i >= 0) {
                millis[i] = took;
            }
        }
        return Times.of(millis, 1000 * CpuTime.now(database).since(warm).sum() / REQUESTS);
    }

    private static void print(Times times) {
        double p95 = times.share(0.95);
        System.out.printf(
                " %6.0f %6.0f %6.0f %s %5.1f ",
                times.share(0.5), p95, times.share(0.99), p95 > PROMISED_MILLIS ? "!" : " ", times.processor());
    }

    /** Page after page of the longest list, to its end. */
    private void deep(Asked asked) throws Exception {
        for (String path :
                List.of("/resources?kind=Pod&limit=500", "/resources?sort=-changedAt&limit=500", "/log?limit=500")) {
            double[] millis = new double[60];
            CpuTime before = CpuTime.now(database);
            String next = "";
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                JsonNode page = asked.json(path + "&cluster=" + LargeLog.CLUSTER + next);
                millis[i] = (System.nanoTime() - start) / 1e6;
                next = "&cursor=" + page.path("next").asText();
            }
            System.out.printf("%-54s", path + ", 60 pages");
            print(Times.of(millis, 1000 * CpuTime.now(database).since(before).sum() / millis.length));
            System.out.println();
        }
    }
}
