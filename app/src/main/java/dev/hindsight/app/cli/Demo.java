package dev.hindsight.app.cli;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Plays a recorded incident into an empty store and serves the page on it.",
            "When the story heals a fault, the demo resolves its errors as a person on call would: the history of such a"
                    + " group says so, with user:demo as who did it."
        })
final class Demo implements Callable<Integer> {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "20",
            description = "seconds of the story in one second (default: 20); 0 for all at once")
    double speed;

    @Option(
            names = "--recording",
            paramLabel = "NAME|FOLDER",
            defaultValue = "checkout-outage",
            description = "one of recordings/, or a folder (default: checkout-outage)")
    String recording;

    @Override
    public Integer call() {
        if (speed < 0 || !Double.isFinite(speed)) {
            throw new Refusal("--speed " + speed + " makes no sense: give a number from 0 (all at once) upwards.");
        }
        Path data = server.data.folder().resolve("demo");
        RunFile.living(data).ifPresent(run -> {
            throw new Refusal("The demo already runs at " + run.url() + " (process " + run.pid()
                    + "). Stop it with `./hindsight stop --data " + data + "`.");
        });
        empty(data);
        return Server.run(
                server,
                data,
                Map.of("hindsight.recording", folder().toString(), "hindsight.speed", Double.toString(speed)));
    }

    private Path folder() {
        Path named = Path.of(recording);
        Path carried = Path.of(System.getenv().getOrDefault("HINDSIGHT_HOME", "."))
                .resolve("recordings")
                .resolve(recording);
        for (Path candidate : new Path[] {carried, named}) {
            if (Files.isDirectory(candidate) && Files.exists(candidate.resolve("events.jsonl.gz"))) {
                return candidate.toAbsolutePath();
            }
        }
        throw new Refusal("There is no recording " + recording
                + ": neither a folder with events.jsonl.gz in it nor one of " + carried.getParent() + ".");
    }

    private static void empty(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException unusable) {
            throw new Refusal("The demo's data in " + data + " cannot be removed: " + unusable.getMessage());
        }
    }
}
