package dev.hindsight.detect.http.ingest;

import java.util.HashMap;
import java.util.Map;

/** How many requests are under way, in all and of each sender, so that no sender keeps the others out. */
final class Places {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * False when there is no place left; whoever got one gives it back.
     *
     * @param sender empty for all that are not told apart, which may take every place
     */
    synchronized boolean take(String sender) {
        int its = taken.getOrDefault(sender, 0);
        if (all >= most || its >= mostOfOne && !sender.isEmpty()) {
            return false;
        }
        taken.put(sender, its + 1);
        all++;
        return true;
    }

    synchronized void giveBack(String sender) {
        taken.computeIfPresent(sender, (name, its) -> its == 1 ? null : its - 1);
        all--;
    }
}
