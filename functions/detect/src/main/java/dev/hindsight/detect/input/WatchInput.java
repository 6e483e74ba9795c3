package dev.hindsight.detect.input;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.secret.SecretText;
import dev.hindsight.watch.WatchEvent.State;
import dev.hindsight.watch.WatchedKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What sources tell of their own work. */
final class WatchInput {
    private WatchInput() {}

    static Input completed(Envelope envelope, Tree data) throws Poison {
        Instant ended = time(data, "ended", envelope.time());
        long count = data.number("count", -1);
        if (count < 0) {
            throw new Poison("a completed inventory needs a 'count' of 0 or more");
        }
        return new Input.ListCompleted(
                envelope,
                required(data, "inventory"),
                kind(data),
                namespaces(data.at("namespaces")),
                count,
                Names.check("the resourceVersion", data.text("resourceVersion")),
                time(data, "started", ended),
                ended);
    }

    static Input status(Envelope envelope, Tree data) throws Poison {
        List<WatchedKind> kinds = new ArrayList<>();
        for (Tree kind : data.items("kinds")) {
            kinds.add(kind(kind));
        }
        return new Input.SourceTold(
                envelope,
                required(data, "source"),
                state(required(data, "state")),
                List.copyOf(kinds),
                time(data, "since", envelope.time()),
                SecretText.hidden(data.text("detail")),
                Math.max(0, data.number("dropped", 0)));
    }

    private static State state(String name) throws Poison {
        return switch (name) {
            case "started" -> State.STARTED;
            case "stopping" -> State.STOPPING;
            case "behind" -> State.BEHIND;
            case "caughtup" -> State.CAUGHT_UP;
            case "denied" -> State.DENIED;
            case "unreachable" -> State.UNREACHABLE;
            default -> throw new Poison("a source cannot be '" + shortened(name) + "'");
        };
    }

    private static WatchedKind kind(Tree data) throws Poison {
        return new WatchedKind(required(data, "apiVersion"), required(data, "kind"));
    }

    /** Null, or nothing at all, means all namespaces. */
    private static List<String> namespaces(Tree data) throws Poison {
        if (data.isEmpty()) {
            return null;
        }
        if (!(data.value() instanceof List<?>)) {
            throw new Poison("'namespaces' is neither a list nor null");
        }
        return data.items().stream().map(Tree::text).toList();
    }

    private static Instant time(Tree data, String name, Instant otherwise) throws Poison {
        String text = data.text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new Poison("'" + name + "' is no time in RFC 3339: '" + shortened(text) + "'");
        }
    }

    private static String required(Tree data, String name) throws Poison {
        String text = data.text(name);
        if (text.isEmpty()) {
            throw new Poison("the field '" + name + "' is missing");
        }
        return Names.check("the field '" + name + "'", text);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
