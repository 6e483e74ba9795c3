package dev.hindsight.fingerprint.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns templates from the messages of a file: first all are added, then it learns, then it is asked. */
public final class TemplateLearner {
    /** Different normal forms beyond these are templates of their own. */
    private static final int MOST = 20_000;

    private final Map<String, Integer> texts = new LinkedHashMap<>();

    public void add(String message) {
        String text = Templates.normalised(message);
        if (texts.size() < MOST || texts.containsKey(text)) {
            texts.merge(text, 1, Integer::sum);
        }
    }

    public Templates learn() {
        List<Group> groups = new ArrayList<>();
        texts.forEach((text, lines) -> groups.add(Group.of(text, lines)));
        List<Group> found = sameConstants(groups);
        for (int round = 0; round < 3; round++) {
            List<Group> parted = new ArrayList<>();
            Partition.byLength(found).values().forEach(same -> parted.addAll(Partition.joined(Partition.of(same))));
            List<Group> next = Tails.joined(Variants.joined(sameConstants(Gaps.closed(parted))));
            if (next.size() == found.size()) {
                break;
            }
            found = next;
        }
        Map<String, String> byText = new HashMap<>();
        for (Group group : found) {
            group.members().forEach(member -> byText.put(member, group.message().text()));
        }
        return new Templates(byText);
    }

    /** Messages whose constant words are the same in the same order say the same, however much varies between. */
    private static List<Group> sameConstants(List<Group> groups) {
        Map<String, List<Group>> alike = new LinkedHashMap<>();
        for (Group group : groups) {
            alike.computeIfAbsent(group.message().constants(), any -> new ArrayList<>())
                    .add(group);
        }
        return alike.values().stream()
                .map(same -> same.size() == 1 ? same.getFirst() : Group.merged(same, List.of()))
                .toList();
    }
}
