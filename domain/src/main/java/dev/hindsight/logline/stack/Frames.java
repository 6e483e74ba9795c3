package dev.hindsight.logline.stack;

import dev.hindsight.logline.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The first and the last frames of a stack: of thousands, those in the middle say nothing. */
public final class Frames {
    private static final int FIRST = 150;
    private static final int LAST = 50;
    private static final int LONGEST = 300;

    private final List<Frame> first = new ArrayList<>();
    private final Deque<Frame> last = new ArrayDeque<>();

    public void add(String language, String function, String file, int line) {
        String name = cut(function.strip());
        Frame frame = new Frame(name, cut(file), line, Libraries.isApplication(language, name, file));
        if (first.size() < FIRST) {
            first.add(frame);
            return;
        }
        if (last.size() == LAST) {
            last.removeFirst();
        }
        last.add(frame);
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    public List<Frame> nearestFirst() {
        List<Frame> all = new ArrayList<>(first);
        all.addAll(last);
        return List.copyOf(all);
    }

    /** Of languages that print the nearest last. */
    public List<Frame> reversed() {
        List<Frame> all = new ArrayList<>(first);
        all.addAll(last);
        Collections.reverse(all);
        return List.copyOf(all);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
