package dev.hindsight.app.doctor;

/**
 * One thing that was looked at.
 *
 * @param fix what to do; empty when it is in order
 */
public record Check(Outcome outcome, String what, String fix) {
    public enum Outcome {
        FINE("ok  "),
        HINT("note"),
        WRONG("FAIL");

        private final String mark;

        Outcome(String mark) {
            this.mark = mark;
        }
    }

    public static Check fine(String what) {
        return new Check(Outcome.FINE, what, "");
    }

    public static Check hint(String what, String fix) {
        return new Check(Outcome.HINT, what, fix);
    }

    public static Check wrong(String what, String fix) {
        return new Check(Outcome.WRONG, what, fix);
    }

    @Override
    public String toString() {
        return outcome.mark + "  " + what + (fix.isEmpty() ? "" : "\n      " + fix.replace("\n", "\n      "));
    }
}
