package dev.hindsight.resource.mask;

import dev.hindsight.resource.secret.SecretNames;
import java.util.ArrayList;
import java.util.List;

/** A command line: the values of flags and variables whose names speak of secrets become digests. */
public final class ArgumentsMask implements Mask {
    public static final Mask ARGUMENTS = new ArgumentsMask();

    private static final int MAX_COUNT = 100;

    private ArgumentsMask() {}

    @Override
    public Object keep(Object raw, Cutting cutting) {
        if (!(raw instanceof List<?> list)) {
            return null;
        }
        List<Object> kept = new ArrayList<>();
        boolean valueOfSecret = false;
        for (Object item : list) {
            if (kept.size() >= MAX_COUNT || cutting.isFull()) {
                kept.add(Cutting.MARK);
                break;
            }
            String argument = String.valueOf(item);
            kept.add(
                    valueOfSecret && !argument.startsWith("--")
                            ? cutting.digest(argument)
                            : argument(argument, cutting));
            valueOfSecret = isFlag(argument) && argument.indexOf('=') < 0 && isSecret(argument);
        }
        return kept;
    }

    /** User and password belong together in {@code -u ada:secret}. */
    private static boolean isSecret(String flag) {
        return flag.equals("-u") || flag.equals("--user") || SecretNames.isSecret(flag);
    }

    private static boolean isFlag(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-' && argument.indexOf(' ') < 0;
    }

    private static String argument(String argument, Cutting cutting) {
        int equals = argument.indexOf('=');
        if (equals > 0 && isName(argument, equals) && SecretNames.isSecret(argument.substring(0, equals))) {
            return cutting.text(argument.substring(0, equals + 1), Cutting.MAX_KEY)
                    + cutting.digest(argument.substring(equals + 1));
        }
        return cutting.words(argument);
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
