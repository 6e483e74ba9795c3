package dev.hindsight.app.analysis;

import dev.hindsight.finding.Severity;
import dev.hindsight.finding.log.LogRules;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The report for people at a terminal. */
final class TextReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final PrintStream out;

    TextReport(PrintStream out) {
        this.out = out;
    }

    void print(Report report) {
        if (report.from() == null) {
            out.println("Nothing in it could be read.");
        } else {
            head(report);
            section("Wrong at the end", ofObjects(report).filter(Episode::lasts));
            section("Wrong for a time", ofObjects(report).filter(episode -> !episode.lasts()));
            new ErrorText(out).print(report.errors());
        }
        report.unreadable().forEach(line -> out.println("Not read: " + line.where() + ": " + line.reason()));
    }

    /** What is found of a group of errors is that it is open, and the groups are told by themselves. */
    private static Stream<Episode> ofObjects(Report report) {
        return report.findings().stream()
                .filter(episode -> !LogRules.KIND.equals(episode.object().kind()));
    }

    private void head(Report report) {
        out.printf(
                "%s to %s UTC (%s), %d events%n",
                DAY_AND_TIME.format(report.from()),
                TIME.format(report.until()),
                words(Duration.between(report.from(), report.until())),
                report.events());
        report.clusters()
                .forEach(cluster ->
                        out.printf("Cluster %s, %d objects. %s%n", cluster.name(), cluster.objects(), cluster.words()));
    }

    private void section(String title, Stream<Episode> which) {
        List<Episode> episodes = which.toList();
        out.printf("%n%s: %s%n", title, episodes.isEmpty() ? "nothing" : episodes.size());
        episodes.stream()
                .sorted(Comparator.comparing(Episode::severity, Comparator.reverseOrder())
                        .thenComparing(Episode::from))
                .forEach(this::line);
    }

    private void line(Episode episode) {
        String place =
                episode.object().namespace().isEmpty() ? "" : episode.object().namespace() + "/";
        out.printf(
                "  %s %-8s %s  %s %s%s%n      %s%n",
                shape(episode.severity()),
                episode.severity().name().toLowerCase(Locale.ROOT),
                time(episode),
                episode.object().kind(),
                place,
                episode.object().name(),
                episode.message());
    }

    private static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "◆";
            case HIGH -> "▲";
            case MEDIUM -> "●";
            case LOW -> "○";
            case INFO -> "·";
        };
    }

    private static String time(Episode episode) {
        return episode.lasts()
                ? "since " + TIME.format(episode.from()) + "       "
                : TIME.format(episode.from()) + " – " + TIME.format(episode.until()) + " ("
                        + words(Duration.between(episode.from(), episode.until())) + ")";
    }

    static String words(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return duration.toMinutes() + " m " + duration.toSecondsPart() + " s";
        }
        return duration.toHours() + " h " + duration.toMinutesPart() + " m";
    }
}
