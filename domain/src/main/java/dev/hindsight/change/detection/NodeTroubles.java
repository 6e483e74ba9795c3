package dev.hindsight.change.detection;

import dev.hindsight.change.Act;
import dev.hindsight.change.Category;
import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Detail;
import dev.hindsight.change.Outcome;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.detection.Memory.Trouble;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions of nodes that turned bad. One that is well again at once is no change: many flap. */
final class NodeTroubles {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PREFIX = "status.conditions[";

    /** In the order in which they began. */
    private final Map<String, Trouble> waiting = new LinkedHashMap<>();

    private final Map<String, Trouble> told = new LinkedHashMap<>();

    NodeTroubles(List<Trouble> troubles) {
        troubles.forEach(trouble -> (trouble.told() ? told : waiting).put(key(trouble.part()), trouble));
    }

    List<Trouble> all() {
        List<Trouble> all = new ArrayList<>(waiting.values());
        all.addAll(told.values());
        return List.copyOf(all);
    }

    static boolean isCondition(Change change) {
        return change.path().startsWith(PREFIX);
    }

    private static String key(ChangePart part) {
        return part.ref().uid() + "/" + part.details().getFirst().path();
    }

    /** Tells what has lasted long enough by now. */
    List<ChangeEvent> due(Seen seen) {
        List<ChangeEvent> due = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Trouble first = waiting.values().iterator().next();
            if (first.began().plus(PATIENCE).isAfter(seen.at())) {
                break;
            }
            waiting.remove(key(first.part()));
            told.put(key(first.part()), first.asTold());
            due.add(new ChangeDetected(
                    first.change(), first.began(), Origins.unknown(false), first.part(), seen.position()));
        }
        return due;
    }

    /** What turned bad begins to wait; what is well again ends. */
    List<ChangeEvent> observed(Seen seen, Facts node, List<Change> changes) {
        List<ChangeEvent> ended = new ArrayList<>();
        for (Change change : changes) {
            if (isCondition(change)) {
                String type =
                        change.path().substring(PREFIX.length(), change.path().length() - 1);
                Conditions.of(node, type).ifPresent(now -> turned(seen, node, change, now, ended));
            }
        }
        return ended;
    }

    private void turned(Seen seen, Facts node, Change change, Condition now, List<ChangeEvent> ended) {
        ChangePart part = part(node, change, now);
        String key = key(part);
        if (isBad(now)) {
            if (!told.containsKey(key)) {
                String id = seen.position() + "-" + now.type();
                waiting.putIfAbsent(key, new Trouble(id, seen.at(), part, false));
            }
            return;
        }
        Trouble waited = waiting.remove(key);
        if (waited != null && !waited.began().plus(PATIENCE).isAfter(seen.at())) {
            ended.add(overAlready(seen, now, waited));
        }
        Trouble known = told.remove(key);
        if (known != null) {
            String words = endOf(now, known, seen);
            ended.add(new ChangeEnded(
                    known.change(), seen.at(), node.ref().uid(), Outcome.COMPLETE, words, seen.position()));
        }
    }

    /** It lasted long enough, but nothing was seen meanwhile: one event tells all of it. */
    private static ChangeEvent overAlready(Seen seen, Condition now, Trouble trouble) {
        ChangePart part = trouble.part();
        ChangePart over = new ChangePart(
                part.ref(),
                part.act(),
                part.category(),
                part.words() + "; " + endOf(now, trouble, seen),
                part.details(),
                null,
                null,
                List.of(),
                false);
        return new ChangeDetected(trouble.change(), trouble.began(), Origins.unknown(false), over, seen.position());
    }

    private static String endOf(Condition now, Trouble trouble, Seen seen) {
        return (now.type().equals("Ready") ? "ready again" : "over") + " after "
                + Sentences.duration(Duration.between(trouble.began(), seen.at()));
    }

    /** Ends what was told of a node that is gone, and forgets it. */
    List<ChangeEvent> gone(Seen seen, String node) {
        waiting.keySet().removeIf(key -> key.startsWith(node + "/"));
        List<ChangeEvent> ended = new ArrayList<>();
        told.values().removeIf(trouble -> {
            boolean ofNode = trouble.part().ref().uid().equals(node);
            if (ofNode) {
                String words = "the node is gone";
                ended.add(
                        new ChangeEnded(trouble.change(), seen.at(), node, Outcome.ABANDONED, words, seen.position()));
            }
            return ofNode;
        });
        return ended;
    }

    private static boolean isBad(Condition condition) {
        return condition.type().equals("Ready") ? !condition.isTrue() : condition.isTrue();
    }

    private static ChangePart part(Facts node, Change change, Condition now) {
        boolean silent = now.type().equals("Ready") && now.status().equals("Unknown");
        String words = silent ? "fell silent: " + now.message().replaceFirst("\\.$", "") : change.words();
        Detail detail = new Detail(Category.NODE, change.path(), change.before(), change.after(), words);
        return new ChangePart(
                node.ref(), Act.CHANGED, Category.NODE, words, List.of(detail), null, null, List.of(), true);
    }
}
