package dev.hindsight.ingest;

/** Why a wish of people about a token is not followed. */
public sealed interface IngestTokenRefusal {
    /** What is wrong, as a sentence for whoever wished it. */
    String words();

    /** @param field of the wish: {@code name}, {@code expires}, {@code reason} */
    record Wrong(String field, String words) implements IngestTokenRefusal {}

    record Unknown() implements IngestTokenRefusal {
        @Override
        public String words() {
            return "There is no such token.";
        }
    }

    record RevokedAlready() implements IngestTokenRefusal {
        @Override
        public String words() {
            return "This token is revoked already.";
        }
    }

    record Taken() implements IngestTokenRefusal {
        @Override
        public String words() {
            return "There is another token with this id.";
        }
    }
}
