package dev.hindsight.fingerprint;

import dev.hindsight.logline.Frame;
import dev.hindsight.logline.StackTrace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Frames without what changes from build to build and from run to run. */
final class Frames {
    /** Deeper ones tell the caller rather than the fault. */
    static final int COUNTED = 12;

    /** As a bound for hostile stacks. */
    private static final int LOOKED_AT = 500;

    private static final Pattern HASH = Pattern.compile("::h[0-9a-f]{16}$|@[0-9a-f]{4,}|/?0x[0-9a-f]+");
    private static final Pattern CLOSURE = Pattern.compile("\\.func\\d+(?:\\.\\d+)*|\\.gowrap\\d+");
    private static final Pattern GENERATED =
            Pattern.compile("\\$\\$[A-Za-z]+\\$\\$[0-9a-zA-Z]*|\\$\\$Lambda[$/0-9a-zA-Z.]*(?=\\.|$)");
    private static final Pattern NUMBER = Pattern.compile("(?<=[$_A-Za-z])[0-9]+(?=[$.:]|$)|\\$[0-9]+");
    private static final Pattern ARGUMENTS = Pattern.compile("\\[[^\\]]*\\]|\\([^)*]*\\)$");

    private Frames() {}

    /** Of the innermost cause that has frames of the application: there it went wrong. Folded, bounded. */
    static List<String> of(StackTrace stack) {
        for (int cause = stack.causes().size() - 1; cause >= 0; cause--) {
            List<String> found = inApplication(stack.causes().get(cause).frames());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return inApplication(stack.frames());
    }

    /** Type of the innermost exception. */
    static String rootType(StackTrace stack) {
        return stack.causes().isEmpty()
                ? stack.type()
                : stack.causes().getLast().type();
    }

    /** A function that comes again, however deep the recursion, counts where it came first. */
    private static List<String> inApplication(List<Frame> frames) {
        LinkedHashSet<String> functions = new LinkedHashSet<>();
        for (Frame frame : frames.subList(0, Math.min(frames.size(), LOOKED_AT))) {
            if (frame.inApplication() && functions.size() < COUNTED) {
                functions.add(normalised(frame.function()));
            }
        }
        functions.remove("");
        return List.copyOf(functions);
    }

    static String normalised(String function) {
        String text = HASH.matcher(function).replaceAll("");
        text = ARGUMENTS.matcher(text).replaceAll("");
        text = CLOSURE.matcher(text).replaceAll(".func");
        text = GENERATED.matcher(text).replaceAll("\\$\\$");
        return NUMBER.matcher(text).replaceAll("");
    }
}
