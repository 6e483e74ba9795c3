package dev.hindsight.app.wiring;

import dev.hindsight.app.Settings;
import dev.hindsight.source.Publisher;
import dev.hindsight.source.log.LogSource;
import dev.hindsight.source.log.LogSourceConfig;
import dev.hindsight.source.log.follow.Timing;
import dev.hindsight.source.log.pod.LogChoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;

/** Which logs the command line asks for. */
final class LogFollowing {
    private LogFollowing() {}

    static LogSource of(Settings settings, String context, Publisher publisher) {
        Settings.Logs logs = settings.logs();
        LogChoice choice = new LogChoice(
                logs.namespaces().orElse(Set.of()),
                logs.exclude().orElse(Set.of()),
                logs.selector().orElse(""),
                logs.node().orElse(""));
        // A context may be named as no folder can be.
        String folder = HexFormat.of().formatHex(context.getBytes(StandardCharsets.UTF_8));
        Path cursors = logs.cursors().orElseThrow().resolve(folder.substring(0, Math.min(120, folder.length())));
        Timing usual = Timing.STANDARD;
        Timing timing = new Timing(
                logs.since(),
                usual.lookAgainEvery(),
                usual.probeEvery(),
                usual.unreachableAfter(),
                usual.behindAfter(),
                usual.longestWait());
        return new LogSource(
                LogSourceConfig.of(settings.kubeconfig().orElse(null), context, cursors)
                        .with(choice)
                        .with(timing),
                publisher);
    }
}
