package dev.hindsight.detect.input;

import dev.hindsight.logline.RawLine;
import dev.hindsight.resource.Tree;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Batches of log lines. What is wrong is told with the line that it is in, and never with what stands there. */
final class LogInput {
    private static final int MOST_LINES = 50_000;

    /** Clocks differ; one that is further ahead is wrong, and the time of the batch is nearer to the truth. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private LogInput() {}

    static Input batch(Envelope envelope, Tree data) throws Poison {
        LogBatch batch = new LogBatch(
                name(data, "namespace"),
                name(data, "pod"),
                name(data, "uid"),
                name(data, "container"),
                name(data, "node"),
                name(data, "service"),
                name(data, "release"),
                lines(data, envelope.time()));
        if (batch.pod().isEmpty() && batch.service().isEmpty() && batch.node().isEmpty()) {
            throw new Poison("the batch says neither 'pod' nor 'service' nor 'node': whose lines are these?");
        }
        return new Input.LogTold(envelope, batch);
    }

    private static String name(Tree data, String name) throws Poison {
        Object value = data.at(name).value();
        if (value != null && !(value instanceof String)) {
            throw new Poison("the field '" + name + "' is no text");
        }
        return Names.check("the field '" + name + "'", data.text(name));
    }

    private static List<RawLine> lines(Tree data, Instant sent) throws Poison {
        if (!(data.at("lines").value() instanceof List<?> items)) {
            throw new Poison("the field 'lines' is missing, or is no list");
        }
        if (items.size() > MOST_LINES) {
            throw new Poison("the batch has " + items.size() + " lines; at most " + MOST_LINES + " are taken");
        }
        List<RawLine> lines = new ArrayList<>(items.size());
        int number = 0;
        for (Tree line : data.items("lines")) {
            lines.add(line("line " + ++number + " of the batch", line, sent));
        }
        return lines;
    }

    private static RawLine line(String where, Tree line, Instant sent) throws Poison {
        if (!(line.at("text").value() instanceof String text)) {
            throw new Poison(where + " has no 'text'");
        }
        Instant time = time(where, line.text("time"));
        boolean wrong = time.isAfter(sent.plus(AHEAD)) || time.isBefore(Instant.EPOCH);
        return new RawLine(wrong ? sent : time, line.text("stream"), text, Math.max(0, line.number("sequence", 0)));
    }

    private static Instant time(String where, String text) throws Poison {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new Poison(where + " has no 'time' in RFC 3339");
        }
    }
}
