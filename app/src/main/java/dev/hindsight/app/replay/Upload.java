package dev.hindsight.app.replay;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;

/** CloudEvents as JSON lines, made while they are sent. */
public final class Upload {
    private static final JsonFormat FORMAT = new JsonFormat();

    private Upload() {}

    public static BodyPublisher of(Stream<CloudEvent> events) {
        Iterator<InputStream> lines = events.map(Upload::line).iterator();
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(enumeration(lines)));
    }

    private static InputStream line(CloudEvent event) {
        byte[] json = FORMAT.serialize(event);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return new ByteArrayInputStream(line);
    }

    private static Enumeration<InputStream> enumeration(Iterator<InputStream> lines) {
        return lines.hasNext() ? asEnumeration(lines) : Collections.emptyEnumeration();
    }

    private static Enumeration<InputStream> asEnumeration(Iterator<InputStream> lines) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return lines.next();
            }
        };
    }
}
