package dev.hindsight.change.detection;

import dev.hindsight.change.ChangePart;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the fold of changes remembers between two observations, as plain data. */
public record Memory(
        Map<String, List<Revision>> revisions,
        List<RollOut> rollOuts,
        List<Group> groups,
        List<Drain> drains,
        List<Trouble> troubles) {
    public static final Memory NONE = new Memory(Map.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * What a workload's pods were made from.
     *
     * @param digest of the template
     * @param number of the revision; null when it has none
     */
    public record Revision(String digest, String number) {}

    /**
     * One that is under way.
     *
     * @param template what it rolls out
     * @param previous digest of what was there before; null when nothing was
     * @param status digest of the status at the beginning: as long as it stays, the controller has not looked;
     *     empty from then on, as the counts of the end are often those of the beginning
     */
    public record RollOut(
            String uid,
            String change,
            Instant began,
            Revision template,
            String previous,
            String status,
            boolean stalled) {
        RollOut looked() {
            return new RollOut(uid, change, began, template, previous, "", stalled);
        }

        RollOut stuck() {
            return new RollOut(uid, change, began, template, previous, status, true);
        }
    }

    /**
     * A change that other objects may still join.
     *
     * @param key what they have in common
     * @param until when the next one must be seen
     * @param uids of the objects that it holds
     */
    public record Group(String key, String change, Instant began, Instant until, List<String> uids) {}

    /**
     * A node that takes no more pods.
     *
     * @param remaining uids of the pods that must still leave it
     */
    public record Drain(String node, String change, Instant began, List<String> remaining, int left) {}

    /**
     * A condition of a node that turned bad.
     *
     * @param told that it has lasted long enough to be told
     */
    public record Trouble(String change, Instant began, ChangePart part, boolean told) {
        Trouble asTold() {
            return new Trouble(change, began, part, true);
        }
    }
}
