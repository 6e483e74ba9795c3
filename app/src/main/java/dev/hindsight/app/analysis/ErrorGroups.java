package dev.hindsight.app.analysis;

import dev.hindsight.app.analysis.ErrorReport.Happening;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAppeared;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.store.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Folds the log into groups of errors. */
final class ErrorGroups {
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final String cluster;
        private final GroupIdentity identity;
        private final Set<String> releases = new LinkedHashSet<>();
        private final Set<String> pods = new HashSet<>();
        private final List<Happening> history = new ArrayList<>();
        private long count;
        private Instant first;
        private Instant last;
        private Exemplar example;

        private Group(String cluster, ErrorGroupOpened opened) {
            this.cluster = cluster;
            this.identity = opened.identity();
            this.first = opened.firstSeen();
            this.last = opened.firstSeen();
        }

        private void add(Occurrence occurrence) {
            count += occurrence.count();
            pods.addAll(occurrence.pods().keySet());
            first = occurrence.first().isBefore(first) ? occurrence.first() : first;
            last = occurrence.last().isAfter(last) ? occurrence.last() : last;
            for (Exemplar exemplar : occurrence.exemplars()) {
                boolean showsMore = example == null
                        || exemplar.text().lines().count()
                                > example.text().lines().count();
                example = showsMore ? exemplar : example;
            }
        }

        private ErrorReport report() {
            return new ErrorReport(
                    cluster,
                    identity.key(),
                    identity.namespace(),
                    identity.service(),
                    identity.source(),
                    identity.level().name().toLowerCase(Locale.ROOT),
                    identity.fingerprint().title(),
                    identity.fingerprint().exceptionType(),
                    count,
                    first,
                    last,
                    List.copyOf(releases),
                    pods.size(),
                    List.copyOf(history),
                    example == null ? "" : example.text(),
                    example == null ? "" : example.cut());
        }
    }

    void fold(Recorded recorded) {
        if (!(recorded.event() instanceof ErrorGroupEvent event)) {
            return;
        }
        String id = recorded.cluster() + "/" + event.key();
        if (event instanceof ErrorGroupOpened opened) {
            groups.putIfAbsent(id, new Group(recorded.cluster(), opened));
        }
        Group group = groups.get(id);
        if (group != null) {
            fold(group, event);
        }
    }

    private static void fold(Group group, ErrorGroupEvent event) {
        switch (event) {
            case ErrorGroupOccurred occurred -> group.add(occurred.occurrence());
            case ErrorGroupAppeared appeared -> group.releases.add(appeared.release());
            case ErrorGroupSpiked spiked -> group.history.add(new Happening(spiked.at(), "spiked"));
            case ErrorGroupCalmed calmed -> group.history.add(new Happening(calmed.at(), "calmed"));
            case ErrorGroupResolved resolved -> group.history.add(new Happening(resolved.at(), "resolved"));
            case ErrorGroupRegressed regressed -> group.history.add(new Happening(regressed.at(), "regressed"));
            default -> {}
        }
    }

    /** The worst first, and of those the most frequent. */
    List<ErrorReport> all() {
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.identity.level())
                        .thenComparing(group -> group.identity.source(), Comparator.reverseOrder())
                        .thenComparing(group -> -group.count)
                        .thenComparing(group -> group.identity.key()))
                .map(Group::report)
                .toList();
    }
}
