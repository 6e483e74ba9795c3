package dev.hindsight.view.health.part;

import dev.hindsight.view.moment.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out for the last few moments: what is true at a position stays so, and pages ask again and again. */
public final class Kept<T> {
    private static final int MOST = 16;

    private record Key(String cluster, long position, long generation) {}

    private final Map<Key, T> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Two that ask for the same at once may both work it out. */
    public T at(Moment moment, Function<Moment, T> worked) {
        Key key = new Key(moment.cluster(), moment.position(), moment.generation());
        synchronized (kept) {
            T known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        T value = worked.apply(moment);
        synchronized (kept) {
            kept.put(key, value);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return value;
    }
}
