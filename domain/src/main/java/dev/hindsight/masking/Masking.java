package dev.hindsight.masking;

import dev.hindsight.resource.secret.SecretText;

/** Hides secrets and personal data in a text: before it is kept as an example, and before a model sees it. */
public final class Masking {
    /** What everyone uses: nothing is set. */
    public static Masking standard() {
        return new Masking();
    }

    /** Masking what is masked already changes nothing. */
    public String mask(String text) {
        return SecretText.hidden(text);
    }
}
