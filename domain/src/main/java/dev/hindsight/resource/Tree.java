package dev.hindsight.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON value as plain Java: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or null. Asking
 * for what is not there, or is of another type, answers with an empty tree; nothing here throws on odd input.
 *
 * @param value the value; not to be changed by whoever holds it
 */
public record Tree(Object value) {
    public static final Tree EMPTY = new Tree(null);

    public static Tree of(Object value) {
        return value == null ? EMPTY : new Tree(value);
    }

    public Tree at(String name) {
        return value instanceof Map<?, ?> map ? of(map.get(name)) : EMPTY;
    }

    /** The value below {@code names}, one step each; empty when a step does not exist. */
    public Tree at(String... names) {
        Object here = value;
        for (String name : names) {
            if (!(here instanceof Map<?, ?> map)) {
                return EMPTY;
            }
            here = map.get(name);
        }
        return of(here);
    }

    public boolean isEmpty() {
        return value == null;
    }

    public boolean isPresent() {
        return value != null;
    }

    /** The text, or the text of a number or boolean; empty string where there is none. */
    public String text() {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : "";
    }

    public String text(String name) {
        return at(name).text();
    }

    /** A whole number, also when written as text; {@code otherwise} where there is none. */
    public long number(long otherwise) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        try {
            return value instanceof String text ? Long.parseLong(text) : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    public long number(String name, long otherwise) {
        return at(name).number(otherwise);
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    public boolean isTrue(String name) {
        return at(name).isTrue();
    }

    /** Empty when the field is absent or no boolean, so that "not set" can be told from "false". */
    public Optional<Boolean> flag(String name) {
        return at(name).value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** The items of a list; empty when this is none. */
    public List<Tree> items() {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        List<Tree> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(of(item));
        }
        return Collections.unmodifiableList(items);
    }

    public List<Tree> items(String name) {
        return at(name).items();
    }

    /** The names of a map's fields in their order; empty when this is no map. */
    public Set<String> names() {
        if (!(value instanceof Map<?, ?> map)) {
            return Set.of();
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                return texts(map.keySet());
            }
        }
        @SuppressWarnings("unchecked") // as was just seen
        Set<String> names = (Set<String>) map.keySet();
        return Collections.unmodifiableSet(names);
    }

    private static Set<String> texts(Set<?> keys) {
        Set<String> texts = new LinkedHashSet<>();
        keys.forEach(key -> texts.add(String.valueOf(key)));
        return Collections.unmodifiableSet(texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree tree && PlainEquality.same(value, tree.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** A map's fields whose values are texts, as labels are; empty when this is no map. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        names().forEach(name -> texts.put(name, text(name)));
        return Collections.unmodifiableMap(texts);
    }
}
