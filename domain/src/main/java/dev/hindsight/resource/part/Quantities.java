package dev.hindsight.resource.part;

import dev.hindsight.resource.Tree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Kubernetes quantities ({@code 100m}, {@code 1Gi}, {@code 1e3}) as exact numbers of their base unit. */
public final class Quantities {
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            unit("", 1, 0),
            unit("n", 10, -9),
            unit("u", 10, -6),
            unit("m", 10, -3),
            unit("k", 10, 3),
            unit("M", 10, 6),
            unit("G", 10, 9),
            unit("T", 10, 12),
            unit("P", 10, 15),
            unit("E", 10, 18),
            unit("Ki", 1024, 1),
            unit("Mi", 1024, 2),
            unit("Gi", 1024, 3),
            unit("Ti", 1024, 4),
            unit("Pi", 1024, 5),
            unit("Ei", 1024, 6));

    /** Longer texts and larger exponents are no quantity of this world; computing with them could take all memory. */
    private static final int MAX_LENGTH = 40;

    private static final int MAX_EXPONENT = 30;

    private Quantities() {}

    /** Cores for CPU, bytes for memory, a count for pods; empty for what is no quantity. */
    public static Optional<BigDecimal> parse(String text) {
        int end = endOfNumber(text);
        if (end == 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        BigDecimal unit = UNITS.get(text.substring(end));
        if (unit == null) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text.substring(0, end));
            return Math.abs((long) number.scale()) > MAX_EXPONENT
                    ? Optional.empty()
                    : Optional.of(number.multiply(unit));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public static Optional<BigDecimal> parse(Tree quantity) {
        return parse(quantity.text());
    }

    /** The number's digits, with an exponent when digits follow the {@code e}: {@code 1E} is an exa, {@code 1E3} is not. */
    private static int endOfNumber(String text) {
        int end = digitsFrom(text, 0, true);
        if (end > 0 && end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = digitsFrom(text, end + 1, false);
            return exponent > end + 1 && Character.isDigit(text.charAt(exponent - 1)) ? exponent : end;
        }
        return end;
    }

    private static int digitsFrom(String text, int start, boolean fraction) {
        int at = start;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        while (at < text.length() && (isDigit(text.charAt(at)) || fraction && text.charAt(at) == '.')) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Map.Entry<String, BigDecimal> unit(String suffix, int base, int power) {
        BigDecimal factor = power < 0
                ? BigDecimal.ONE.scaleByPowerOfTen(power)
                : BigDecimal.valueOf(base).pow(power);
        return Map.entry(suffix, factor);
    }
}
