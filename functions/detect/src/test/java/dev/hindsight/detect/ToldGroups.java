package dev.hindsight.detect;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.GroupIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The groups of errors in a log, as lines for people: {@code count level source namespace/service: title}. */
final class ToldGroups {
    private final Map<String, GroupIdentity> groups = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    ToldGroups(List<ErrorGroupEvent> events) {
        for (ErrorGroupEvent event : events) {
            if (event instanceof ErrorGroupOpened opened) {
                groups.put(opened.key(), opened.identity());
            } else if (event instanceof ErrorGroupOccurred occurred) {
                counts.merge(occurred.key(), occurred.occurrence().count(), Long::sum);
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        groups.forEach((key, group) -> lines.add("%d %s %s %s/%s: %s"
                .formatted(
                        counts.getOrDefault(key, 0L),
                        group.level().name().toLowerCase(Locale.ROOT),
                        group.source(),
                        group.namespace(),
                        group.service(),
                        group.fingerprint().title())));
        return lines;
    }
}
