package dev.hindsight.detect.recording;

/** Hears of lines that cannot be read. */
@FunctionalInterface
public interface BadLines {
    /** @param where file and line number, from 1: {@code events.jsonl.gz:17} */
    void report(String where, String reason);
}
