package dev.hindsight.change.detection;

import dev.hindsight.change.Category;
import dev.hindsight.change.Detail;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The differences of an observation that are told, each with what it is about. */
final class Details {
    private static final int MOST = 20;
    private static final int MOST_SAID = 4;
    private static final String RESTARTED = "kubectl.kubernetes.io/restartedAt";

    private Details() {}

    static List<Detail> of(Facts facts, List<Change> changes) {
        List<Detail> details = new ArrayList<>();
        for (Change change : changes) {
            Optional<Category> category = Categories.of(facts.ref(), change);
            if (category.isPresent() && !NodeTroubles.isCondition(change) && details.size() < MOST) {
                details.add(new Detail(category.get(), change.path(), change.before(), change.after(), change.words()));
            }
        }
        return List.copyOf(details);
    }

    static boolean isRestart(Detail detail) {
        return detail.path().contains(RESTARTED);
    }

    /** All in one line; of several at most four. */
    static String said(List<Detail> details) {
        boolean oneImage = details.stream()
                        .filter(detail -> detail.category() == Category.IMAGE)
                        .count()
                == 1;
        List<String> said = details.stream()
                .filter(detail -> !isRestart(detail))
                .map(detail -> oneImage && isChangedImage(detail)
                        ? "image " + detail.before() + " → " + detail.after()
                        : detail.words())
                .toList();
        int more = said.size() - MOST_SAID;
        return String.join("; ", said.subList(0, Math.min(MOST_SAID, said.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private static boolean isChangedImage(Detail detail) {
        return detail.category() == Category.IMAGE && detail.before() != null && detail.after() != null;
    }
}
