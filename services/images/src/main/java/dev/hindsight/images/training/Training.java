package dev.hindsight.images.training;

import dev.hindsight.images.Refusal;
import dev.hindsight.images.aot.ClassList;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.runtime.JavaRuntime;
import dev.hindsight.images.runtime.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a service as its pod would, lets it work, ends it in order and keeps what it loaded. */
public record Training(Path home, JavaRuntime runtime, Surroundings surroundings) {
    /** What threads race for one run has and the other has not. */
    private static final int RUNS = 2;

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    public ClassList classes(Jars jars, Work work, Path folder) {
        List<String> lines = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            Path list = folder.resolve("run-" + run + ".lst");
            run(jars, work, list);
            Folders.text(list).lines().forEach(lines::add);
        }
        return ClassList.of(lines.stream());
    }

    private void run(Jars jars, Work work, Path list) {
        Folders.write(list, "");
        int port = Surroundings.freePort();
        Path log = list.resolveSibling("service.log");
        List<String> words = Stream.of(
                        Stream.of(runtime.java().toString(), "-Xshare:off", "-XX:DumpLoadedClassList=" + list),
                        Options.ALWAYS.stream(),
                        Stream.of("-jar", Jars.MAIN))
                .flatMap(each -> each)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(jars.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(surroundings.environment(port, list.getParent()));
        try {
            Process service = builder.start();
            try {
                work(service, work.requests(home, URI.create("http://127.0.0.1:" + port)));
            } finally {
                end(service);
            }
        } catch (IOException | InterruptedException failed) {
            throw new Refusal("The training of " + jars.folder() + " failed: " + failed + "; see " + log, failed);
        }
    }

    private static void work(Process service, List<HttpRequest> requests) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            await(client, service, requests.getLast());
            for (HttpRequest request : requests) {
                client.send(request, BodyHandlers.discarding());
            }
        }
    }

    private static void await(HttpClient client, Process service, HttpRequest request)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                client.send(request, BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (!service.isAlive() || System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static void end(Process service) throws InterruptedException {
        service.destroy();
        if (!service.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            service.destroyForcibly().waitFor();
        }
    }
}
