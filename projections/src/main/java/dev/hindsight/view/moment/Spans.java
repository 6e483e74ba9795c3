package dev.hindsight.view.moment;

import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds out which two instants a comparison is about. */
@ApplicationScoped
public class Spans {
    private final Moments moments;

    Spans(Moments moments) {
        this.moments = moments;
    }

    /**
     * @param asked which cluster, and the instant that {@code to} is when it is left out
     * @throws Refusal when a bound is wrong, or the first is after the second
     */
    public Span of(Moment asked, BetweenQuery between) {
        oneOf("from", between.from, "fromPosition", between.fromPosition);
        oneOf("to", between.to, "toPosition", between.toPosition);
        if (between.from == null && between.fromPosition == null) {
            throw Refusal.parameter("from", "Say from when: from or fromPosition.", List.of("from", "fromPosition"));
        }
        Moment from = moments.also(asked, between.from, between.fromPosition, "from", "fromPosition");
        Moment to = moments.also(asked, between.to, between.toPosition, "to", "toPosition");
        if (from.position() > to.position()) {
            String name = between.from == null ? "fromPosition" : "from";
            throw Refusal.parameter(
                    name,
                    "The comparison would run backwards: %s is at position %d, which is after position %d."
                            .formatted(name, from.position(), to.position()),
                    List.of("an instant not after the other one"));
        }
        return new Span(asked, from, to);
    }

    private static void oneOf(String name, String at, String positionName, String position) {
        if (at != null && position != null) {
            throw Refusal.parameter(
                    name, "Give " + name + " or " + positionName + ", not both.", List.of(name, positionName));
        }
    }
}
