package dev.hindsight.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process and the database in the middle of the work, again and again, and counts what was acknowledged. */
class NothingAcknowledgedIsLostIT {
    private static final int KILLS = Integer.getInteger("hindsight.kills", 15);
    /** One kill in five ends the whole process, the others its database. */
    private static final int PROCESS_EVERY = 5;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Random chance = new Random(25);

    @Test
    void kills_of_the_process_and_of_the_database_lose_nothing_acknowledged() throws Exception {
        // Given
        Path data = folder.resolve("data");
        RunningHindsight running = RunningHindsight.start(data, "up", "--no-watch");

        // When
        for (int kill = 1; kill <= KILLS; kill++) {
            running = killUnderLoad(running, data, kill % PROCESS_EVERY == 0);
        }

        // Then
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (RunningHindsight last = running) {
            assertThat(recorded(last)).containsAll(acknowledged);
        }
    }

    private RunningHindsight killUnderLoad(RunningHindsight running, Path data, boolean process) throws Exception {
        AtomicBoolean go = new AtomicBoolean(true);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 4; sender++) {
                senders.execute(() -> send(running, go));
            }
            Thread.sleep(200 + chance.nextInt(400));
            kill(running, data, process);
            go.set(false);
        }
        if (process) {
            running.close();
            return RunningHindsight.start(data, "up", "--no-watch");
        }
        awaitDatabase(running);
        return running;
    }

    private static void kill(RunningHindsight running, Path data, boolean process) throws IOException {
        if (process) {
            running.kill();
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitDatabase(RunningHindsight running) throws InterruptedException {
        for (int attempt = 0; attempt < 400; attempt++) {
            if (sendOne(running)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The database did not come back\n" + running.output());
    }

    private void send(RunningHindsight running, AtomicBoolean go) {
        while (go.get()) {
            sendOne(running);
        }
    }

    private boolean sendOne(RunningHindsight running) {
        String name = "thing-%06d".formatted(numbers.incrementAndGet());
        try {
            HttpResponse<String> answer = running.post(
                    "/ingest", "application/cloudevents+json", event(name).getBytes(StandardCharsets.UTF_8));
            boolean taken = answer.statusCode() / 100 == 2;
            if (taken) {
                acknowledged.add(name);
            }
            return taken;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private static String event(String name) {
        return """
                {"specversion":"1.0","id":"%1$s","source":"https://api","type":"dev.knative.apiserver.resource.add",\
                "subject":"/apis/v1/namespaces/n/configmaps/%1$s","cluster":"crash","kind":"ConfigMap","apiversion":"v1",\
                "name":"%1$s","namespace":"n","datacontenttype":"application/json","data":{"apiVersion":"v1",\
                "kind":"ConfigMap","metadata":{"name":"%1$s","namespace":"n","uid":"uid-%1$s","resourceVersion":"1",\
                "creationTimestamp":"2026-01-01T00:00:00Z"},"data":{"A":"1"}}}""".formatted(name);
    }

    /** All pages of the list, once the view has caught up with the log. */
    private Set<String> recorded(RunningHindsight running) {
        running.until(
                "/api/v1/projections",
                views -> {
                    boolean caughtUp = views.path("items").size() > 0;
                    for (JsonNode view : views.path("items")) {
                        caughtUp &= view.path("lagEvents").asLong() == 0;
                    }
                    return caughtUp;
                },
                Duration.ofSeconds(60));
        Set<String> names = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = running.get("/api/v1/resources?cluster=crash&kind=ConfigMap&limit=500&sort=name" + cursor);
            page.path("items").forEach(item -> names.add(item.path("name").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return names;
    }
}
