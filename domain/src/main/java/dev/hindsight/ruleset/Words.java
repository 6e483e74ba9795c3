package dev.hindsight.ruleset;

import dev.hindsight.finding.Dimension;
import java.math.BigDecimal;
import java.util.Locale;

/** Names and figures as people read them. */
final class Words {
    private Words() {}

    static String of(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    static String of(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
