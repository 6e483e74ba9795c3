package dev.hindsight.store.memory;

import dev.hindsight.store.deadletter.DeadLetters;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Dead letters on the heap. */
final class MemoryDeadLetters implements DeadLetters {
    private final NavigableMap<Long, DeadLetter> letters = new TreeMap<>();
    private long dropped;

    @Override
    public synchronized DeadLetter add(
            Instant receivedAt, String receiver, String reason, Map<String, String> attributes, byte[] body) {
        long id = letters.isEmpty() ? 1 : letters.lastKey() + 1;
        byte[] kept = Arrays.copyOf(body, Math.min(body.length, LARGEST_BODY));
        DeadLetter letter = new DeadLetter(
                id, receivedAt, receiver, reason, Map.copyOf(attributes), kept, kept.length < body.length, null);
        letters.put(id, letter);
        while (letters.size() > MOST) {
            letters.pollFirstEntry();
            dropped++;
        }
        return letter;
    }

    @Override
    public synchronized List<DeadLetter> list(long beforeId, int limit) {
        return letters.headMap(beforeId, false).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<DeadLetter> find(long id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public synchronized long count() {
        return letters.values().stream()
                .filter(letter -> letter.resolved() == null)
                .count();
    }

    @Override
    public synchronized long dropped() {
        return dropped;
    }

    @Override
    public synchronized boolean resolve(long id, String how) {
        DeadLetter open = letters.get(id);
        if (open == null || open.resolved() != null) {
            return false;
        }
        letters.put(
                id,
                new DeadLetter(
                        id,
                        open.receivedAt(),
                        open.receiver(),
                        open.reason(),
                        open.attributes(),
                        open.body(),
                        open.truncated(),
                        how));
        return true;
    }
}
