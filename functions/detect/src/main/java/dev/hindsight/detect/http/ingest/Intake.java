package dev.hindsight.detect.http.ingest;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.JsonLines;
import dev.hindsight.detect.http.BinaryHeaders;
import dev.hindsight.detect.ingest.ForeignEvent;
import dev.hindsight.detect.ingest.Ingest;
import dev.hindsight.detect.ingest.IngestResult;
import dev.hindsight.detect.input.BinaryEvents;
import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.store.StoreBusy;
import io.cloudevents.CloudEvent;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a request brings, handed over. */
final class Intake {
    private static final int UNDER_WAY = 256;

    private final Detect detect;
    private final Ingest ingest;
    private final long largestRequest;
    private final int largestBatch;

    Intake(Detect detect, long largestRequest, int largestBatch) {
        this.detect = detect;
        this.ingest = new Ingest(detect, UNDER_WAY);
        this.largestRequest = largestRequest;
        this.largestBatch = largestBatch;
    }

    IngestResult take(Content content, MultiMap headers, InputStream body, ClusterBinding binding)
            throws IOException, InterruptedException, ForeignEvent, ClusterBinding.Foreign {
        try (InputStream in = new Body(body, largestRequest)) {
            return switch (content) {
                case LINES -> ingest.of(binding).lines(in);
                case JSON -> ingest.of(binding).json(whole(in));
                case BINARY, OTHER -> single(BinaryHeaders.attributes(headers), whole(in), binding);
            };
        }
    }

    private byte[] whole(InputStream in) throws IOException {
        return new Body(JsonLines.unzipped(in), largestBatch).readAllBytes();
    }

    /** Its sender waits for the answer and tries again by itself, so nothing is tried again here. */
    private IngestResult single(Map<String, String> attributes, byte[] data, ClusterBinding binding)
            throws InterruptedException, ClusterBinding.Foreign {
        try {
            CloudEvent event = binding.bind(BinaryEvents.read(attributes, data));
            return IngestResult.of(detect.handle(event).get());
        } catch (Poison poison) {
            attributes.putAll(binding.attributes());
            return IngestResult.of(detect.refuse(attributes, data, poison.getMessage()));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof StoreBusy busy ? busy : new CompletionException(failed.getCause());
        }
    }
}
