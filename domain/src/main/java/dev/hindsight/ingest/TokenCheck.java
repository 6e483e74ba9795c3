package dev.hindsight.ingest;

import dev.hindsight.ingest.IngestTokenCommand.Create;
import dev.hindsight.ingest.IngestTokenRefusal.Wrong;
import java.util.Optional;

/** What a token must be like to be taken. */
final class TokenCheck {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CLUSTER = 300;
    private static final int LONGEST_REASON = 500;

    private TokenCheck() {}

    static Optional<IngestTokenRefusal> wrong(Create create) {
        IngestToken wished = create.token();
        if (!SecretHash.isOne(wished.hash())) {
            return wrong("hash", "Only the hash of a secret is taken, as SHA-256 in hex.");
        }
        if (wished.hasExpiredAt(create.wall())) {
            return wrong("expires", "This time is over already.");
        }
        if (wished.expires() != null && wished.expires().isAfter(create.wall().plus(IngestToken.LONGEST))) {
            return wrong("expires", "That is more than a hundred years from now.");
        }
        return text("cluster", wished.cluster(), LONGEST_CLUSTER, "Say which cluster's events it lets in.")
                .or(() -> text("name", wished.name(), LONGEST_NAME, "Say what it is for, such as who uses it."));
    }

    static Optional<IngestTokenRefusal> reason(String reason) {
        return text("reason", reason, LONGEST_REASON, "Say why: whoever looks at it later wants to know.");
    }

    private static Optional<IngestTokenRefusal> text(String field, String text, int longest, String wanted) {
        if (text == null || text.isBlank()) {
            return wrong(field, wanted);
        }
        if (text.length() > longest) {
            return wrong(field, "It has more than " + longest + " characters.");
        }
        boolean controls = text.chars().anyMatch(Character::isISOControl);
        return controls ? wrong(field, "It holds control characters.") : Optional.empty();
    }

    private static Optional<IngestTokenRefusal> wrong(String field, String words) {
        return Optional.of(new Wrong(field, words));
    }
}
