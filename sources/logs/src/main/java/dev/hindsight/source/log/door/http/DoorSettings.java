package dev.hindsight.source.log.door.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code HINDSIGHT_LOGS_DOOR_…}. */
@ConfigMapping(prefix = "hindsight.logs.door")
public interface DoorSettings {
    /** Bytes that one request may have unpacked. */
    @WithDefault("12582912")
    long largest();

    /** Bytes that all requests together may have unpacked; each takes several times that in memory. */
    @WithDefault("37748736")
    long room();

    /** How long a request may wait until all that it brought is safe; then it is answered 503. */
    @WithDefault("PT25S")
    Duration patience();

    /**
     * Where the routes stand among the others. The smallest integer is before the body is read into memory, which some
     * others ask for, but also before any filter that guards the process.
     */
    @WithDefault("100")
    int order();
}
