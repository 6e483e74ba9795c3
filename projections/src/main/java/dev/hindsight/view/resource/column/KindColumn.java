package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import java.util.function.Function;

/**
 * Something that people look for in a list of objects of one kind.
 *
 * @param name a fixed word that the interface translates
 * @param of what the object says of it; empty when it says nothing
 */
record KindColumn(String name, Function<Facts, String> of) {
    /** What is written at a path of the object. */
    static KindColumn at(String name, String... path) {
        return new KindColumn(name, facts -> facts.body().at(path).text());
    }
}
