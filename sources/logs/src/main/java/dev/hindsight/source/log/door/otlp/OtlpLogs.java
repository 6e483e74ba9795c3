package dev.hindsight.source.log.door.otlp;

import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.body.BadBody;
import dev.hindsight.source.log.door.body.Times;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code ExportLogsServiceRequest}. */
public final class OtlpLogs {
    private static final String NOBODY =
            "names nobody: its resource has neither k8s.pod.name nor service.name nor host.name";

    private final Reading reading = new Reading();
    private final Instant arrived;

    private OtlpLogs(Instant arrived) {
        this.arrived = arrived;
    }

    /** @param arrived the time of records that have none */
    public static Reading protobuf(InputStream body, Instant arrived) throws IOException {
        OtlpLogs logs = new OtlpLogs(arrived);
        OtlpProtobuf.read(body, logs::one);
        return logs.reading;
    }

    public static Reading json(InputStream body, Instant arrived) throws IOException {
        OtlpLogs logs = new OtlpLogs(arrived);
        OtlpJson.read(body, logs::one);
        return logs.reading;
    }

    private void one(OtlpRecord log, String place) throws BadBody {
        Origin origin = OtlpSender.of(log);
        Optional<String> text = OtlpText.of(log);
        if (origin == null) {
            reading.refuse(place, NOBODY);
        } else if (text.isEmpty()) {
            reading.refuse(place, "says nothing: it has neither a body nor attributes");
        } else {
            RawLine line = new RawLine(time(log), stream(log), text.get(), reading.next());
            reading.add(origin, line, isWhole(text.get()));
        }
    }

    private static boolean isWhole(String text) {
        return text.indexOf('\n') >= 0 || text.startsWith("{") && text.endsWith("}");
    }

    private Instant time(OtlpRecord log) {
        Instant happened = Times.ofNanos(log.nanos(), arrived);
        Instant observed = happened == null ? Times.ofNanos(log.observedNanos(), arrived) : happened;
        return observed == null ? arrived : observed;
    }

    private static String stream(OtlpRecord log) {
        String stream = log.attributes().path("log.iostream").asText("");
        return stream.equals("stdout") || stream.equals("stderr") ? stream : "";
    }
}
