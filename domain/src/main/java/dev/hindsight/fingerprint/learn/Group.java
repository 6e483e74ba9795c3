package dev.hindsight.fingerprint.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Messages that are taken to be one.
 *
 * @param message their template
 * @param members the normalised texts that it stands for
 */
record Group(Message message, List<String> members, int lines) {
    static Group of(String text, int lines) {
        return new Group(Message.of(text), List.of(text), lines);
    }

    /** The template of the first, varying at these places too. */
    static Group merged(List<Group> groups, List<Integer> places) {
        List<String> members = new ArrayList<>();
        int lines = 0;
        for (Group group : groups) {
            members.addAll(group.members());
            lines += group.lines();
        }
        Message first = groups.getFirst().message();
        boolean[] varying = new boolean[first.words().length];
        places.forEach(place -> varying[place] = true);
        return new Group(first.with(varying), members, lines);
    }
}
