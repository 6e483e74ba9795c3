package dev.hindsight.source.log.door.http;

/** Hears what comes in, for whoever counts. Called by many threads. */
public interface DoorCounts {
    DoorCounts NOBODY = (door, status, accepted, refused) -> {};

    /**
     * @param door {@code otlp} or {@code records}
     * @param status of HTTP
     * @param accepted lines that are safe
     * @param refused records that were not taken
     */
    void answered(String door, int status, int accepted, int refused);
}
