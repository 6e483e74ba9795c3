package dev.hindsight.source.log.batch;

import dev.hindsight.logline.RawLine;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Joined lines of one writer, oldest first: what becomes one event. A stack trace is one line with line feeds in it.
 *
 * @param extent which part of what was written it is
 */
public record LogBatch(Origin origin, Extent extent, List<RawLine> lines) {
    /** What the data of an event may have at most. */
    public static final int MOST_BYTES = 1 << 20;

    /** A line that alone would fill a batch is cut; what is left out is told at its end. */
    static final int MOST_TEXT_BYTES = MOST_BYTES / 2;

    private static final int FRAME = 8 * 1024;
    private static final int LONGEST_NAME = 1024;

    public LogBatch {
        lines = List.copyOf(lines);
    }

    /** As few batches as their bound allows, whole lines each. The same lines make the same batches, with the same ids. */
    public static List<LogBatch> of(Origin origin, List<RawLine> lines) {
        List<LogBatch> batches = new ArrayList<>();
        List<RawLine> some = new ArrayList<>();
        int bytes = FRAME;
        for (RawLine line : lines) {
            RawLine fitting = fitting(line);
            int more = bytes(fitting);
            if (bytes + more > MOST_BYTES) {
                batches.add(new LogBatch(origin, Extent.of(some), some));
                some.clear();
                bytes = FRAME;
            }
            some.add(fitting);
            bytes += more;
        }
        if (!some.isEmpty()) {
            batches.add(new LogBatch(origin, Extent.of(some), some));
        }
        return batches;
    }

    /** The line, or as much of it as fits into a batch with others. */
    public static RawLine fitting(RawLine line) {
        String text = JsonText.cut(line.text(), MOST_TEXT_BYTES);
        return text.equals(line.text()) ? line : new RawLine(line.time(), line.stream(), text, line.sequence());
    }

    /** What a line takes of a batch, rounded up. */
    public static int bytes(RawLine line) {
        return 128 + JsonText.bytes(line.text());
    }

    /** The event's id for lines of that cluster. */
    public String id(String cluster) {
        return extent.id(cluster, origin);
    }

    /**
     * @param source who sends it
     * @param now when it is sent
     */
    public CloudEvent event(URI source, String cluster, Instant now) {
        return CloudEventBuilder.v1()
                .withId(id(cluster))
                .withSource(source)
                .withType(InputTypes.LOG_BATCH)
                .withTime(now.atOffset(ZoneOffset.UTC))
                .withSubject(subject())
                .withExtension("cluster", cluster)
                .withData("application/json", BytesCloudEventData.wrap(BatchJson.of(this)))
                .build();
    }

    private String subject() {
        String writer = origin.pod().isEmpty()
                ? origin.service().isEmpty() ? origin.node() : origin.service()
                : origin.pod() + "/" + origin.container();
        String all = origin.namespace().isEmpty() ? writer : origin.namespace() + "/" + writer;
        return all.isEmpty() ? "unknown" : all.substring(0, Math.min(all.length(), LONGEST_NAME));
    }
}
