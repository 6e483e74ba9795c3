package dev.hindsight.finding.recorded;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.recorded.Recording;

/** Prints what is found in each recording, to be looked at: names of recordings as arguments, all without. */
public final class Print {
    private Print() {}

    public static void main(String[] names) {
        RuleCatalogue catalogue = RuleCatalogue.standard();
        (names.length == 0 ? Recording.all() : java.util.Arrays.stream(names).map(Recording::of)).forEach(recording -> {
            System.out.println("== " + recording.name());
            Replay.of(recording).episodes().stream()
                    .filter(episode -> !episode.wasThereFromTheStart()
                            || catalogue
                                            .rule(episode.finding().rule())
                                            .orElseThrow()
                                            .dimension()
                                    == Dimension.RELIABILITY)
                    .forEach(System.out::println);
        });
    }
}
