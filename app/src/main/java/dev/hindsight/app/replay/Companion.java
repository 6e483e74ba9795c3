package dev.hindsight.app.replay;

import java.time.Instant;

/** Who does something beside a recording while it is played. */
@FunctionalInterface
public interface Companion {
    /** The recording's clock has come to {@code clock}, and all of before is decided. */
    void reached(Instant clock);
}
