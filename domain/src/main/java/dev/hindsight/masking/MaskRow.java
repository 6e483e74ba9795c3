package dev.hindsight.masking;

import dev.hindsight.masking.personal.Cards;
import dev.hindsight.masking.personal.EMails;
import dev.hindsight.masking.personal.Ibans;
import dev.hindsight.masking.personal.Phones;
import dev.hindsight.resource.secret.SecretText;
import java.util.function.UnaryOperator;

/** The table of what is masked, in the order in which it is applied. Secrets become {@code ***}, what is personal its kind. */
public enum MaskRow {
    PRIVATE_KEY("a private key from its first to its last line", PrivateKeys::mask),
    URL_LOGIN("user and password of a URL", SecretText::withoutUserInfo),
    HEADER("values of the headers Authorization, Cookie and the like", Headers::mask),
    SQL_PASSWORD("the password in a statement of SQL", SqlPasswords::mask),
    NAMED(
            "a value behind a name that speaks of a secret, in pairs, JSON and query strings",
            SecretText::withoutAssigned),
    COMMAND_LINE("a secret behind a flag, or before an @", SecretText::withoutLogins),
    TOKEN("tokens and cloud keys by their form, JWTs, what follows Bearer", SecretText::withoutTokens),
    E_MAIL("an e-mail address", EMails::mask),
    IBAN("the number of a bank account, with its check digits right", Ibans::mask),
    CARD("the number of a payment card, with its check digit right", Cards::mask),
    PHONE("a telephone number with its country, or as written in North America", Phones::mask);

    private final String meaning;
    private final UnaryOperator<String> masking;

    MaskRow(String meaning, UnaryOperator<String> masking) {
        this.meaning = meaning;
        this.masking = masking;
    }

    /** What it hides, for people. */
    public String meaning() {
        return meaning;
    }

    String mask(String text) {
        return masking.apply(text);
    }
}
