package dev.hindsight.errorgroup;

/** Why a wish of people about a group of errors is not followed. */
public sealed interface ErrorGroupRefusal {
    /** What is wrong, as a sentence for whoever wished it. */
    String words();

    /** @param field of the wish: {@code release}, {@code reason}, {@code until} */
    record Wrong(String field, String words) implements ErrorGroupRefusal {}

    record Unknown() implements ErrorGroupRefusal {
        @Override
        public String words() {
            return "There is no such group of errors.";
        }
    }

    /** @param into the group that it counts as a part of */
    record PartOfAnother(String into) implements ErrorGroupRefusal {
        @Override
        public String words() {
            return "This group is merged into another one. Split it first, or act on " + into + ".";
        }
    }

    record NotMerged() implements ErrorGroupRefusal {
        @Override
        public String words() {
            return "This group is not merged into another one.";
        }
    }

    /** @param into the group that leads back to this one */
    record Circle(String into) implements ErrorGroupRefusal {
        @Override
        public String words() {
            return "The group " + into + " is itself merged into this one.";
        }
    }
}
