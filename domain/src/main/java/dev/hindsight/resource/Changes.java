package dev.hindsight.resource;

import dev.hindsight.resource.change.ChangeList;
import java.util.List;

/** What differs between two versions of an object, in words. */
public final class Changes {
    private Changes() {}

    /**
     * What was wanted first, then what happened, then what is written about it; empty when the two are the same. At
     * most {@value ChangeList#MAX_CHANGES}; when there are more, the last one says how many.
     */
    public static List<Change> between(Facts before, Facts after) {
        return before.body().equals(after.body()) ? List.of() : ChangeList.between(before, after);
    }
}
