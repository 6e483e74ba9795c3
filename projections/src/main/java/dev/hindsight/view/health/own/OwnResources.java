package dev.hindsight.view.health.own;

import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.resource.ResourceView;
import dev.hindsight.view.resource.ResourceView.FindingCounts;
import dev.hindsight.view.web.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What findings are about that no source observes as an object, such as groups of errors: shown beside objects as what
 * their findings say of them.
 */
public final class OwnResources {
    private static final String GROUP = "hindsight.dev/";

    private OwnResources() {}

    /**
     * @param open what is open of one of them
     * @param ended what was, the last first
     * @return empty when nothing ever was, or when it is an object of Kubernetes
     */
    public static Optional<ResourceView> of(Moment moment, List<FindingView> open, List<FindingView> ended) {
        return Stream.concat(open.stream(), ended.stream())
                .findFirst()
                .filter(finding -> finding.resource().apiVersion().startsWith(GROUP))
                .map(last -> view(moment, last, open));
    }

    private static ResourceView view(Moment moment, FindingView last, List<FindingView> open) {
        RefView ref = last.resource();
        BigDecimal points =
                open.stream().map(one -> new BigDecimal(one.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ResourceView(
                ref.uid(),
                moment.cluster(),
                ref.apiVersion(),
                ref.kind(),
                ref.namespace(),
                ref.name(),
                open.isEmpty() ? "Not open" : "Open",
                "",
                open.isEmpty() ? "ok" : "warning",
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                open.isEmpty() ? last.until() : last.since(),
                counts(open),
                Decimals.text(points),
                Map.of());
    }

    private static FindingCounts counts(List<FindingView> open) {
        return new FindingCounts(of(open, "critical"), of(open, "high"), of(open, "medium"), of(open, "low"));
    }

    private static int of(List<FindingView> open, String severity) {
        return (int) open.stream()
                .filter(finding ->
                        finding.suppressed() == null && finding.severity().equals(severity))
                .count();
    }
}
