package dev.hindsight.bench.knative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which part of the time each service has no pod, second by second, as a figure and as a picture. */
final class Asleep {
    private static final List<String> SERVICES = List.of("detect", "correlate", "projections");

    private final Installed installed;

    Asleep(Installed installed) {
        this.installed = installed;
    }

    void run(int seconds, Path picture) throws IOException, InterruptedException {
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        SERVICES.forEach(service -> counts.put(service, new ArrayList<>()));
        Instant began = Instant.now();
        try (Pods pods = new Pods(installed)) {
            for (int second = 0; second < seconds; second++) {
                sleepUntil(began.plusSeconds(second + 1));
                SERVICES.forEach(service -> counts.get(service).add(alive(pods, service)));
            }
        }
        counts.forEach((service, each) -> System.out.printf(
                "%-12s asleep %5.1f %% of %d s, awoken %d times, %d pods at most%n",
                service,
                100.0 * each.stream().filter(count -> count == 0).count() / seconds,
                seconds,
                awoken(each),
                each.stream().mapToInt(Integer::intValue).max().orElse(0)));
        Files.writeString(picture, Picture.of(counts));
        System.out.println("Picture: " + picture);
    }

    private static int alive(Pods pods, String service) {
        Map<String, Boolean> last = new LinkedHashMap<>();
        pods.sights().stream()
                .filter(sight -> sight.service().equals(service))
                .forEach(sight -> last.put(sight.name(), !sight.deleted()));
        return (int) last.values().stream().filter(alive -> alive).count();
    }

    private static long awoken(List<Integer> each) {
        long times = 0;
        for (int second = 1; second < each.size(); second++) {
            if (each.get(second - 1) == 0 && each.get(second) > 0) {
                times++;
            }
        }
        return times;
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), moment);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }
}
