package dev.hindsight.service.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunbookTest {
    private static final List<String> PARTS = List.of("*Means.*", "*Noticed.*", "*Look", "*Do", "*Heals*");

    @Test
    void every_alert_has_an_entry_and_every_entry_an_alert() throws IOException {
        assertThat(Shipped.entriesOfTheRunbook())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Shipped.alerts().stream().map(Shipped.Alert::name).toList());
    }

    @Test
    void every_alert_links_to_its_entry() throws IOException {
        assertThat(Shipped.alerts())
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.runbook())
                        .isEqualTo("docs/runbook.md#" + alert.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void every_entry_tells_what_it_means_how_to_look_what_to_do_and_when_it_heals() throws IOException {
        for (String entry : Shipped.runbook().split("(?m)^### ")) {
            if (entry.startsWith("Hindsight")) {
                assertThat(entry).as(entry.lines().findFirst().orElse("")).contains(PARTS);
            }
        }
    }

    /** Runs where Prometheus' own tool is installed. */
    @Test
    void prometheus_takes_the_rules_and_they_wake_somebody_when_they_should() throws Exception {
        Optional<Path> promtool = promtool();
        assumeTrue(promtool.isPresent(), "promtool is not on the PATH");

        assertThat(run(promtool.get(), List.of("check", "rules"), Shipped.alertFolder(), ".yaml"))
                .contains("SUCCESS");
        assertThat(run(promtool.get(), List.of("test", "rules"), Path.of("src/test/rules"), ".test.yaml"))
                .contains("SUCCESS");
    }

    private static Optional<Path> promtool() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String run(Path tool, List<String> words, Path folder, String ending) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(tool.toString());
        command.addAll(words);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
