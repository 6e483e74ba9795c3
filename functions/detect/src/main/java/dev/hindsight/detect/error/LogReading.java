package dev.hindsight.detect.error;

import dev.hindsight.detect.error.Noted.Minute;
import dev.hindsight.detect.input.LogBatch;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.Fingerprinter;
import dev.hindsight.fingerprint.WorkloadName;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a batch: which groups occurred when, and how often. Only warnings and worse leave a trace, and what has a
 * stack. Costs time and needs no store, so it is done before the transaction. Safe for many threads.
 */
final class LogReading {
    private static final String SOURCE = "log";

    private final LogParser parser = new LogParser();
    private final MaskedEntries masked = new MaskedEntries();

    /** In the order in which the batch names them first. */
    List<Noted> of(LogBatch batch) {
        String service = service(batch);
        Map<String, Noted> groups = new LinkedHashMap<>();
        for (RawLine line : batch.lines()) {
            LogEntry entry = parser.parse(line);
            if (entry.isOfNote()) {
                note(groups, batch, service, masked.of(entry));
            }
        }
        return new ArrayList<>(groups.values());
    }

    /** The workload's name as its pod's name tells it, for the same group must not have two names. */
    static String service(LogBatch batch) {
        if (!batch.pod().isEmpty()) {
            return WorkloadName.of(batch.pod());
        }
        return batch.service().isEmpty() ? batch.node() : batch.service();
    }

    private static void note(Map<String, Noted> groups, LogBatch batch, String service, LogEntry entry) {
        Fingerprint fingerprint = Fingerprinter.of(batch.namespace(), service, entry);
        Noted noted = groups.computeIfAbsent(
                fingerprint.key(),
                key -> new Noted(
                        new GroupIdentity(batch.namespace(), service, SOURCE, entry.level(), fingerprint),
                        new TreeMap<>()));
        Instant window = entry.time().truncatedTo(ChronoUnit.MINUTES);
        Minute minute = noted.minutes().computeIfAbsent(window, none -> Minute.of(entry.time()));
        Exemplar exemplar = ExemplarText.exemplar(batch, entry);
        noted.minutes().put(window, minute.with(entry.time(), minute.exemplars().with(exemplar)));
    }
}
