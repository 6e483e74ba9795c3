package dev.hindsight.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Replaces, drops, doubles and reorders values of an object at random, with what senders could make of them. */
final class Mutation {
    private static final List<Object> ODDITIES = Arrays.asList(
            null,
            "",
            "True",
            "\0\uD83D",
            "9".repeat(400),
            "://@:=",
            "password=",
            "--token",
            "$(",
            "[",
            -1,
            Long.MAX_VALUE,
            Double.NaN,
            1e300,
            new java.math.BigInteger("9".repeat(60)),
            true,
            List.of(),
            Map.of(),
            List.of(List.of(Map.of("name", 1))),
            Map.of("name", List.of()),
            Arrays.asList(null, "x", Map.of()));

    private final Random random;
    private double rate;

    Mutation(Random random) {
        this.random = random;
    }

    Tree of(Tree raw) {
        rate = random.nextInt(4) * 0.01;
        return Tree.of(mutated(raw.value()));
    }

    private Object mutated(Object value) {
        if (random.nextDouble() < rate) {
            return ODDITIES.get(random.nextInt(ODDITIES.size()));
        }
        return switch (value) {
            case Map<?, ?> map -> fields(map);
            case List<?> list -> items(list);
            case null -> null;
            default -> value;
        };
    }

    private Map<Object, Object> fields(Map<?, ?> map) {
        Map<Object, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (random.nextDouble() >= rate) {
                fields.put(name, mutated(value));
            }
        });
        return fields;
    }

    private List<Object> items(List<?> list) {
        List<Object> items = new ArrayList<>();
        for (Object item : list) {
            items.add(mutated(item));
            if (random.nextDouble() < rate) {
                items.add(mutated(item));
            }
        }
        if (random.nextDouble() < rate) {
            java.util.Collections.shuffle(items, random);
        }
        return items;
    }
}
