package dev.hindsight.bench.coldstart;

import dev.hindsight.bench.Machine;
import dev.hindsight.source.kubernetes.cluster.Forward;
import dev.hindsight.store.axon.postgres.Migration;
import dev.hindsight.store.axon.postgres.Tables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code coldstart [TIMES] [ARCHIVE]}: starts detect from its image and tells how long until its first event is durable. */
public final class ColdStart {
    private static final int WARM_UP = 2;

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path archive = Path.of(arguments.length > 1 ? arguments[1] : "target/images/detect.tar");
        UnpackedImage image = UnpackedImage.of(archive);
        System.out.println("Machine: " + Machine.words());
        System.out.println("medians of " + times + " starts from " + archive + ", in ms; at the best in brackets");
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setLocaleConfig("locale", "C")
                        .start();
                HttpClient client = HttpClient.newHttpClient()) {
            Migration.run(database.getPostgresDatabase(), new Tables("hindsight"));
            measure("as in the image", image, List.of(), database, client, times);
            measure("without the cache of classes", image, List.of("-Xshare:off"), database, client, times);
        }
    }

    private static void measure(
            String name,
            UnpackedImage image,
            List<String> options,
            EmbeddedPostgres database,
            HttpClient client,
            int times)
            throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int start = 0; start < WARM_UP + times; start++) {
            int port = Forward.freePort();
            ProcessBuilder process = image.process(options);
            process.environment().putAll(environment(database, port));
            Start measured = Start.measured(process, port, client);
            if (start >= WARM_UP) {
                starts.add(measured);
            }
        }
        System.out.printf(
                "%-30s first event %s = port open %s (Quarkus says %s) + event %s; processor %s; %d MB; load %.1f%n",
                name,
                words(starts, Start::whole),
                words(starts, Start::open),
                words(starts, Start::quarkus),
                words(starts, Start::event),
                words(starts, Start::processor),
                starts.stream()
                        .mapToLong(Start::megabytes)
                        .sorted()
                        .skip(times / 2)
                        .findFirst()
                        .orElse(0),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String words(List<Start> starts, Function<Start, Duration> part) {
        List<Long> sorted =
                starts.stream().map(part).map(Duration::toMillis).sorted().toList();
        return sorted.get(sorted.size() / 2) + " (" + sorted.getFirst() + ")";
    }

    private static Map<String, String> environment(EmbeddedPostgres database, int port) {
        return Map.of(
                "PORT",
                String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                "HINDSIGHT_DIGEST_KEY",
                "00".repeat(32),
                "QUARKUS_LOG_CATEGORY__IO_QUARKUS__LEVEL",
                "INFO");
    }

    private ColdStart() {}
}
