package dev.hindsight.source.log.door.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.body.BadBody;
import dev.hindsight.source.log.door.body.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One record of a pipeline as a line. Which pipeline it is shows in the names of its fields: Fluent Bit keeps the line
 * in {@code log}, Vector in {@code message}; the others are about it. A record whose line was parsed on the way, and is
 * not kept, becomes a line of JSON again.
 */
final class PipelineRecord {
    /** Fields about a line, not of it. */
    private static final Set<String> ABOUT = Set.of(
            Sender.KUBERNETES,
            "stream",
            "date",
            "time",
            "timestamp",
            "@timestamp",
            "logtag",
            "_p",
            "host",
            "hostname",
            "source_type",
            "file",
            "tag",
            "container_id");

    /** In the order of how exact they usually are. */
    private static final List<String> TIMES = List.of("time", "timestamp", "@timestamp", "date");

    private static final List<String> LINES = List.of("log", "message", "MESSAGE");

    private final Sender usual;
    private final Instant arrived;

    PipelineRecord(Sender usual, Instant arrived) {
        this.usual = usual;
        this.arrived = arrived;
    }

    void read(JsonNode json, String place, Reading reading) throws BadBody {
        Origin origin = usual.of(json);
        if (origin == null) {
            reading.refuse(
                    place,
                    "names nobody: give kubernetes.pod_name, service or host in it, or ?service=NAME in the address");
            return;
        }
        String text = text(json);
        if (text == null) {
            reading.refuse(place, "has no line: neither log nor message, nor any field of its own");
            return;
        }
        RawLine line = new RawLine(time(json), stream(json), text, reading.next());
        reading.add(origin, line, isWhole(text));
    }

    /** A record of JSON, or what the sender joined already. */
    private static boolean isWhole(String text) {
        return text.indexOf('\n') >= 0 || text.startsWith("{") && text.endsWith("}");
    }

    /** Null when there is none; an empty line is one. */
    private static String text(JsonNode json) {
        if (json.path("log").isTextual()) {
            return line(json.path("log").textValue());
        }
        ObjectNode rest = ((ObjectNode) json).deepCopy();
        rest.remove(ABOUT);
        for (String name : LINES) {
            JsonNode line = rest.path(name);
            if (line.isTextual() && isAll(rest, name)) {
                return line(line.textValue());
            }
        }
        return Sender.NAMES.containsAll(names(rest)) ? null : rest.toString();
    }

    private static boolean isAll(ObjectNode rest, String line) {
        return names(rest).stream().allMatch(name -> name.equals(line) || Sender.NAMES.contains(name));
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(field -> field.getKey()).toList();
    }

    /** Without its end, which Docker's logs keep. */
    private static String line(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private Instant time(JsonNode json) {
        for (String name : TIMES) {
            Instant time = Times.read(json.path(name), arrived);
            if (time != null) {
                return time;
            }
        }
        return arrived;
    }

    private static String stream(JsonNode json) {
        String stream = json.path("stream").asText("");
        return stream.equals("stdout") || stream.equals("stderr") ? stream : "";
    }
}
