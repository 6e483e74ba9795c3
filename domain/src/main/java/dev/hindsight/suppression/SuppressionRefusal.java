package dev.hindsight.suppression;

/** Why a wish of people about a suppression is not followed. */
public sealed interface SuppressionRefusal {
    /** What is wrong, as a sentence for whoever wished it. */
    String words();

    /** @param field of the wish: {@code target.labels}, {@code reason} */
    record Wrong(String field, String words) implements SuppressionRefusal {}

    record Unknown() implements SuppressionRefusal {
        @Override
        public String words() {
            return "There is no such suppression.";
        }
    }

    /** @param how it ended */
    record OverAlready(String how) implements SuppressionRefusal {
        @Override
        public String words() {
            return "This suppression is over already: " + how + ".";
        }
    }

    record Taken() implements SuppressionRefusal {
        @Override
        public String words() {
            return "There is another suppression with this id.";
        }
    }
}
