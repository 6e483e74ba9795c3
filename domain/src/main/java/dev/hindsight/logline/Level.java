package dev.hindsight.logline;

/** How bad the writer of a line says it is, worst first. */
public enum Level {
    FATAL(5),
    ERROR(4),
    WARN(3),
    INFO(2),
    DEBUG(1);

    private final int severity;

    Level(int severity) {
        this.severity = severity;
    }

    /** 1 (debug) to 5 (fatal, panic). */
    public int severity() {
        return severity;
    }

    public boolean isAtLeast(Level other) {
        return severity >= other.severity;
    }
}
