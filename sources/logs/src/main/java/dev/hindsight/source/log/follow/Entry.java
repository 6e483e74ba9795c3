package dev.hindsight.source.log.follow;

import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.LogBatch;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that are one entry.
 *
 * @param through number of the last line that it covers, also of those that the joiner left out
 * @param complete when that was known, by the nanosecond clock
 */
record Entry(List<RawLine> lines, long through, long complete) {
    /** About as many as the texts have. */
    int bytes() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /** One line of them all, as it goes into a batch. */
    RawLine joined() {
        RawLine first = lines.getFirst();
        String text = lines.size() == 1
                ? first.text()
                : lines.stream().map(RawLine::text).collect(Collectors.joining("\n"));
        return LogBatch.fitting(new RawLine(first.time(), first.stream(), text, first.sequence()));
    }
}
