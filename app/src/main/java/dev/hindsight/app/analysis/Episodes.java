package dev.hindsight.app.analysis;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds the log into episodes, in the order in which they began. */
final class Episodes {
    private final RuleCatalogue rules;
    private final Map<String, Episode> open = new LinkedHashMap<>();
    private final List<Episode> ended = new ArrayList<>();

    Episodes(RuleCatalogue rules) {
        this.rules = rules;
    }

    void fold(Recorded recorded) {
        if (recorded.event() instanceof FindingRaised raised) {
            open.merge(
                    key(recorded, raised.finding().id()),
                    begin(recorded, raised.finding()),
                    (running, again) -> running.saying(raised.finding()));
        } else if (recorded.event() instanceof FindingCleared cleared) {
            Episode running = open.remove(
                    key(recorded, cleared.rule() + "/" + cleared.ref().uid()));
            if (running != null) {
                ended.add(running.endedAt(recorded.occurredAt()));
            }
        }
    }

    private static String key(Recorded recorded, String finding) {
        return recorded.cluster() + "/" + finding;
    }

    private Episode begin(Recorded recorded, Finding finding) {
        Rule rule = rules.rule(finding.rule()).orElseThrow();
        return new Episode(
                recorded.cluster(),
                finding.rule(),
                rule.title(),
                rule.dimension().name().toLowerCase(java.util.Locale.ROOT),
                finding.severity(),
                finding.ref(),
                recorded.occurredAt(),
                null,
                finding.message(),
                finding.evidence(),
                rules.remediationFor(finding).orElseThrow());
    }

    List<Episode> all() {
        List<Episode> all = new ArrayList<>(ended);
        all.addAll(open.values());
        all.sort(java.util.Comparator.comparing(Episode::from)
                .thenComparing(Episode::rule)
                .thenComparing(episode -> episode.object().uid()));
        return all;
    }
}
