package dev.hindsight.app.analysis;

import dev.hindsight.logline.Frame;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import dev.hindsight.logline.StackTrace;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Groups of errors for people at a terminal. */
final class ErrorText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int WIDEST = 150;
    private static final int FRAMES = 4;

    private final LogParser parser = new LogParser();
    private final PrintStream out;

    ErrorText(PrintStream out) {
        this.out = out;
    }

    void print(List<ErrorReport> errors) {
        out.printf(
                "%nErrors: %s%n",
                errors.isEmpty() ? "none" : errors.size() + (errors.size() == 1 ? " group" : " groups"));
        errors.forEach(this::print);
    }

    private void print(ErrorReport error) {
        out.printf(
                "  %s %-5s %6d×  %s – %s  %s  %s%n",
                shape(error.level()),
                error.level(),
                error.count(),
                TIME.format(error.firstSeen()),
                TIME.format(error.lastSeen()),
                place(error),
                more(error));
        out.printf("      %s%n", printable(error.title()));
        parser.parse(new RawLine(error.lastSeen(), "", error.example(), 0))
                .stack()
                .ifPresent(this::print);
    }

    private void print(StackTrace stack) {
        List<Frame> frames = stack.frames();
        frames.stream().limit(FRAMES).forEach(frame -> out.printf("      │ %s%n", printable(words(frame))));
        if (frames.size() > FRAMES) {
            out.printf("      │ … %d more%n", frames.size() - FRAMES);
        }
    }

    private static String words(Frame frame) {
        String place =
                frame.file().isEmpty() ? "" : " (" + frame.file() + (frame.line() > 0 ? ":" + frame.line() : "") + ")";
        return frame.function() + place;
    }

    private static String place(ErrorReport error) {
        return error.namespace().isEmpty() ? error.service() : error.namespace() + "/" + error.service();
    }

    private static String more(ErrorReport error) {
        StringBuilder more = new StringBuilder(error.source().equals("log") ? "" : "Kubernetes warning; ");
        if (!error.releases().isEmpty()) {
            more.append("in ").append(String.join(", ", error.releases())).append("; ");
        }
        more.append(error.history().stream()
                .map(happening -> happening.what() + " " + TIME.format(happening.time()))
                .collect(Collectors.joining(", ")));
        return more.toString().replaceFirst("; $", "");
    }

    private static String shape(String level) {
        return switch (level) {
            case "fatal" -> "◆";
            case "error" -> "▲";
            default -> "●";
        };
    }

    /** What programs write may move the cursor, colour the screen or fill it. */
    private static String printable(String text) {
        String plain = text.replace("\t", "    ").replaceAll("\\p{Cntrl}", "·");
        return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + "…";
    }
}
