package dev.hindsight.detect.ingest;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.JsonLines;
import dev.hindsight.detect.JsonLines.Line;
import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Many CloudEvents at once, from the outside or from a file. Each goes the way of a single one; many are under way, so
 * that they share transactions, and the order of the input is kept.
 */
public final class Ingest {
    private final Detect detect;
    private final int underWay;
    private final ClusterBinding binding;

    /** @param underWay events that are handed over before the first one is durable, at least 1 */
    public Ingest(Detect detect, int underWay) {
        this(detect, underWay, ClusterBinding.FREE);
    }

    private Ingest(Detect detect, int underWay, ClusterBinding binding) {
        this.detect = detect;
        this.underWay = underWay;
        this.binding = binding;
    }

    /** The same for one way in. */
    public Ingest of(ClusterBinding its) {
        return new Ingest(detect, underWay, its);
    }

    /**
     * One event a line. Blocks while the store is slow.
     *
     * @throws ForeignEvent at the first event of another cluster; those before it are in
     */
    public IngestResult lines(InputStream in) throws IOException, InterruptedException, ForeignEvent {
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

    private void one(Pipeline pipeline, Line line) throws InterruptedException, ForeignEvent {
        if (line.isTooLong()) {
            refuse(
                    pipeline,
                    line.number(),
                    line.bytes(),
                    "the line has more than " + JsonLines.LONGEST_LINE + " bytes");
            return;
        }
        try {
            pipeline.accept(line.number(), binding.bind(StructuredEvents.read(line.bytes())));
        } catch (Poison poison) {
            refuse(pipeline, line.number(), line.bytes(), poison.getMessage());
        } catch (ClusterBinding.Foreign foreign) {
            throw new ForeignEvent(line.number(), foreign, pipeline.finish());
        }
    }

    /**
     * One event, or a list of them; the whole is in memory. Errors tell the place in the list.
     *
     * @throws ForeignEvent when one is of another cluster; then none of them is in
     */
    public IngestResult json(byte[] body) throws InterruptedException, ForeignEvent {
        List<Batch.Item> batch = Batch.read(body, binding);
        Pipeline pipeline = pipeline();
        long place = 0;
        for (Batch.Item item : batch) {
            place++;
            switch (item) {
                case Batch.Item.Good good -> pipeline.accept(place, good.event());
                case Batch.Item.Bad bad -> refuse(pipeline, place, bad.json(), bad.reason());
            }
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

    private void refuse(Pipeline pipeline, long place, byte[] bytes, String reason) {
        pipeline.refused(place, detect.refuse(binding.attributes(), bytes, reason));
    }

    private Pipeline pipeline() {
        return new Pipeline(detect, underWay);
    }
}
