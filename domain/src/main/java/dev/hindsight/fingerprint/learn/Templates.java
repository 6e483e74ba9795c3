package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.Map;

/** What was learned: the template of any message. */
public final class Templates {
    private static final int LOOKED_AT = 4_000;

    private final Map<String, String> byText;

    Templates(Map<String, String> byText) {
        this.byText = byText;
    }

    static String normalised(String message) {
        return Normaliser.of(Printed.collapsed(begin(message.strip())), LOOKED_AT)
                .text();
    }

    private static String begin(String message) {
        return message.length() > LOOKED_AT ? message.substring(0, LOOKED_AT) : message;
    }

    /** @return the template; for a message that was not among those learned from, its normal form */
    public String of(String message) {
        String text = normalised(message);
        return byText.getOrDefault(text, text);
    }
}
