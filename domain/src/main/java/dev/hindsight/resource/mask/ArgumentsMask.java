package dev.hindsight.resource.mask;

import dev.hindsight.resource.secret.SecretNames;
import dev.hindsight.resource.secret.ShortFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A command line: the values of flags and variables whose names speak of secrets become digests. */
public final class ArgumentsMask implements Mask {
    public static final Mask ARGUMENTS = new ArgumentsMask();

    private static final int MAX_COUNT = 100;
    private static final Set<String> HEADER_FLAGS = Set.of("-H", "--header", "--add-header");

    private ArgumentsMask() {}

    @Override
    public Object keep(Object raw, Cutting cutting) {
        if (!(raw instanceof List<?> list)) {
            return null;
        }
        String program = list.isEmpty() ? "" : String.valueOf(list.getFirst());
        List<Object> kept = new ArrayList<>();
        String before = "";
        for (Object item : list) {
            if (kept.size() >= MAX_COUNT || cutting.isFull()) {
                kept.add(Cutting.MARK);
                break;
            }
            String argument = String.valueOf(item);
            kept.add(argument(program, before, argument, cutting));
            before = argument;
        }
        return kept;
    }

    private static String argument(String program, String before, String argument, Cutting cutting) {
        if (isFlag(before) && before.indexOf('=') < 0 && !argument.startsWith("--")) {
            if (isSecret(before) || ShortFlags.takesSecret(program, before, argument)) {
                return cutting.digest(argument);
            }
            int colon = argument.indexOf(':');
            if (HEADER_FLAGS.contains(before) && colon > 0 && SecretNames.isSecret(argument.substring(0, colon))) {
                return start(argument, colon + 1, cutting);
            }
        }
        int equals = argument.indexOf('=');
        if (equals > 0 && isName(argument, equals) && SecretNames.isSecret(argument.substring(0, equals))) {
            return start(argument, equals + 1, cutting);
        }
        return ShortFlags.holdsSecret(program, argument)
                ? start(argument, ShortFlags.LENGTH, cutting)
                : cutting.words(argument);
    }

    private static String start(String argument, int end, Cutting cutting) {
        return cutting.text(argument.substring(0, end), Cutting.MAX_KEY) + cutting.digest(argument.substring(end));
    }

    /** User and password belong together in {@code -u ada:secret}. */
    private static boolean isSecret(String flag) {
        return flag.equals("-u") || flag.equals("--user") || SecretNames.isSecret(flag);
    }

    private static boolean isFlag(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-' && argument.indexOf(' ') < 0;
    }

    private static boolean isName(String argument, int end) {
        for (int i = 0; i < end; i++) {
            char c = argument.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
