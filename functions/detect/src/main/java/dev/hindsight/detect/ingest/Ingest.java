package dev.hindsight.detect.ingest;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.JsonLines;
import dev.hindsight.detect.JsonLines.Line;
import dev.hindsight.detect.input.JsonTrees;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.resource.Tree;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many CloudEvents at once, from the outside or from a file. Each goes the way of a single one; many are under way, so
 * that they share transactions, and the order of the input is kept.
 */
public final class Ingest {
    private final Detect detect;
    private final int underWay;

    /** @param underWay events that are handed over before the first one is durable, at least 1 */
    public Ingest(Detect detect, int underWay) {
        this.detect = detect;
        this.underWay = underWay;
    }

    /** One event a line. Blocks while the store is slow. */
    public IngestResult lines(InputStream in) throws IOException, InterruptedException {
        Pipeline pipeline = pipeline();
        try (JsonLines lines = new JsonLines(in)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                one(pipeline, line.get());
            }
        } catch (IOException | RuntimeException broken) {
            pipeline.finish();
            throw broken;
        }
        return pipeline.finish();
    }

    private void one(Pipeline pipeline, Line line) throws InterruptedException {
        if (line.isTooLong()) {
            String reason = "the line has more than " + JsonLines.LONGEST_LINE + " bytes";
            pipeline.refused(line.number(), detect.refuse(Map.of(), line.bytes(), reason));
            return;
        }
        one(pipeline, line.number(), line.bytes());
    }

    /** One event, or a list of them; the whole is in memory. Errors tell the place in the list. */
    public IngestResult json(byte[] body) throws InterruptedException {
        Pipeline pipeline = pipeline();
        try {
            if (JsonTrees.any(body) instanceof List<?> batch) {
                long place = 0;
                for (Object event : batch) {
                    one(pipeline, ++place, Tree.of(event));
                }
            } else {
                one(pipeline, 1, body);
            }
        } catch (Poison poison) {
            pipeline.refused(1, detect.refuse(Map.of(), body, poison.getMessage()));
        }
        return pipeline.finish();
    }

    /** Events that are there already, as those of a recording. Places are counted from 1. */
    public IngestResult events(Iterator<CloudEvent> events) throws InterruptedException {
        Pipeline pipeline = pipeline();
        long place = 0;
        while (events.hasNext()) {
            pipeline.accept(++place, events.next());
        }
        return pipeline.finish();
    }

    private void one(Pipeline pipeline, long place, byte[] json) throws InterruptedException {
        try {
            pipeline.accept(place, StructuredEvents.read(json));
        } catch (Poison poison) {
            pipeline.refused(place, detect.refuse(Map.of(), json, poison.getMessage()));
        }
    }

    private void one(Pipeline pipeline, long place, Tree json) throws InterruptedException {
        try {
            if (json.names().isEmpty()) {
                throw new Poison("no CloudEvent: not an object");
            }
            pipeline.accept(place, StructuredEvents.read(json));
        } catch (Poison poison) {
            pipeline.refused(place, detect.refuse(Map.of(), JsonTrees.bytes(json), poison.getMessage()));
        }
    }

    private Pipeline pipeline() {
        return new Pipeline(detect, underWay);
    }
}
