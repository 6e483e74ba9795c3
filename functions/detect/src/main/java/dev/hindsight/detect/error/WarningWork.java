package dev.hindsight.detect.error;

import dev.hindsight.detect.error.Groups.Teller;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.warning.Warning;
import dev.hindsight.errorgroup.warning.WarningCounts;
import dev.hindsight.errorgroup.warning.WarningCounts.Minute;
import dev.hindsight.masking.Masking;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.Told;
import dev.hindsight.resource.Facts;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Transaction;
import dev.hindsight.topology.KubernetesEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warnings of Kubernetes to occurrences, in the transaction that takes in the Event itself. */
public final class WarningWork {
    private final Masking masking = Masking.standard();
    private final Begins begins;

    public WarningWork(EventLog log) {
        this.begins = new Begins(log);
    }

    public static boolean concerns(Facts facts) {
        return Warning.isOne(facts);
    }

    /** To be called before the transaction in which {@link #observed} is. */
    public void prepare(String cluster, Facts facts) {
        if (concerns(facts)) {
            begins.ask(cluster);
        }
    }

    /**
     * Only to be asked when the version was new, and only with what was known before it was taken in: so nothing is
     * counted twice, whatever tells it again. Answers with how many events were appended.
     */
    public int observed(Transaction tx, Envelope envelope, ObservationState before, Told told, Facts now) {
        return Warning.of(now, masking)
                .map(warning -> counted(tx, envelope, before, told, now, warning))
                .orElse(0);
    }

    private int counted(
            Transaction tx, Envelope envelope, ObservationState before, Told told, Facts now, Warning warning) {
        GroupIdentity group = warning.group();
        String input = now.ref().uid() + "/" + KubernetesEvents.count(now);
        int events = 0;
        Optional<Instant> begin = begins.of(envelope.cluster());
        for (Minute minute : WarningCounts.newly(before, told, now, envelope.time(), begin)) {
            Occurrence occurrence = new Occurrence(
                    input,
                    minute.window(),
                    minute.count(),
                    minute.first(),
                    minute.last(),
                    warning.pod().isEmpty() ? Map.of() : Map.of(warning.pod(), minute.count()),
                    Map.of(),
                    List.of(warning.exemplar(minute.last())));
            events += Groups.occurred(tx, new Teller(envelope, "kubernetes"), group, occurrence, "");
        }
        return events;
    }
}
