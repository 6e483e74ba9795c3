package dev.hindsight.change.detection;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Origin;
import dev.hindsight.change.detection.Memory.Group;
import dev.hindsight.resource.ResourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which changes belong together: what the same hand does to the objects of one release within seconds. */
final class Groups {
    static final Duration OF_A_RELEASE = Duration.ofSeconds(10);
    static final Duration OF_A_HAND = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST_PARTS = 200;

    private final Map<String, Group> open = new LinkedHashMap<>();

    Groups(List<Group> groups) {
        groups.forEach(group -> open.put(group.key(), group));
    }

    List<Group> all() {
        return List.copyOf(open.values());
    }

    /**
     * @param key null for a change that belongs to no other
     * @param at when it happened
     * @param wait how long the next one may take
     */
    ChangeEvent place(Seen seen, Instant at, ChangePart part, Origin origin, String key, Duration wait) {
        open.values().removeIf(group -> group.until().isBefore(seen.at()));
        String uid = part.ref().uid();
        Group group = key == null ? null : open.get(key);
        if (group != null && group.uids().size() < MOST_PARTS && !group.uids().contains(uid)) {
            List<String> uids = new ArrayList<>(group.uids());
            uids.add(uid);
            open.put(key, new Group(key, group.change(), group.began(), until(group, seen, wait), uids));
            return new ChangeJoined(group.change(), at, part, seen.position());
        }
        String change = Long.toString(seen.position());
        if (key != null) {
            open.put(key, new Group(key, change, seen.at(), seen.at().plus(wait), List.of(uid)));
        }
        return new ChangeDetected(change, at, origin, part, seen.position());
    }

    private static Instant until(Group group, Seen seen, Duration wait) {
        Instant next = seen.at().plus(wait);
        Instant last = group.began().plus(wait.compareTo(LONGEST) > 0 ? wait : LONGEST);
        return next.isBefore(last) ? next : last;
    }

    /** The change that goes on under this key. */
    Optional<String> find(String key) {
        return Optional.ofNullable(open.get(key)).map(Group::change);
    }

    boolean holds(String key, String uid) {
        return open.containsKey(key) && open.get(key).uids().contains(uid);
    }

    /** Whether another change begins with the next part. */
    boolean isFull(String key) {
        return open.containsKey(key) && open.get(key).uids().size() >= MOST_PARTS;
    }

    /** Only what is seen a moment too late still joins. */
    void close(String key, Instant now) {
        open.computeIfPresent(
                key,
                (same, group) -> new Group(key, group.change(), group.began(), now.plus(OF_A_RELEASE), group.uids()));
    }

    static String ofNamespace(ResourceRef ref) {
        return "end of namespace " + (ref.kind().equals("Namespace") ? ref.name() : ref.namespace());
    }
}
