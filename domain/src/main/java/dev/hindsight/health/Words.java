package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import java.math.BigDecimal;
import java.util.Locale;

/** Figures and names as people read them. */
final class Words {
    private Words() {}

    /** {@code Reliability}. */
    static String name(Dimension dimension) {
        String name = dimension.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** All digits that count and no others: {@code 87.25}, {@code 100}. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String many(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
