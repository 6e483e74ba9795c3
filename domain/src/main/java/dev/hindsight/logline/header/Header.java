package dev.hindsight.logline.header;

import dev.hindsight.logline.Level;
import java.util.Optional;

/**
 * What stands before the message of a plain line.
 *
 * @param timed whether it holds a stamp of time
 * @param level as it says; empty when it says none
 * @param logger logger, tag or program; empty when none stands there
 * @param message index at which the message begins; 0 when there is no header
 */
public record Header(boolean timed, Optional<Level> level, String logger, int message) {
    static final Header NONE = new Header(false, Optional.empty(), "", 0);

    /** Of the line's text up to its first end of line. */
    public static Header of(String text) {
        return new HeaderReader(text).read();
    }

    public boolean isThere() {
        return timed || level.isPresent() || message > 0;
    }
}
