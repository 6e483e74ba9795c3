package dev.hindsight.view.web;

import java.math.BigDecimal;

/** Exact decimals as text: all digits that count and no others. */
public final class Decimals {
    private Decimals() {}

    /** Null for null. */
    public static String text(BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
