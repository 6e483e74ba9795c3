package dev.hindsight.view.resource;

import dev.hindsight.health.Deductions;
import dev.hindsight.view.health.Deducted;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.ResourceView.FindingCounts;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Rows of resources as answers show them, with what each takes from the score. */
@ApplicationScoped
public class ResourceViews {
    private final Deducted deducted;

    ResourceViews(Deducted deducted) {
        this.deducted = deducted;
    }

    public List<ResourceView> of(Moment moment, List<ResourceRow> rows) {
        Deductions deductions = deducted.at(moment);
        return rows.stream().map(row -> view(row, deductions)).toList();
    }

    public ResourceView of(Moment moment, ResourceRow row) {
        return view(row, deducted.at(moment));
    }

    private static ResourceView view(ResourceRow row, Deductions deductions) {
        RefView owner = row.ownerUid == null
                ? null
                : new RefView(row.ownerUid, row.ownerApi, row.ownerKind, row.namespace, row.ownerName);
        return new ResourceView(
                row.uid,
                row.cluster,
                row.apiVersion,
                row.kind,
                row.namespace,
                row.name,
                row.status,
                row.reason,
                row.level,
                row.ready,
                row.restarts,
                row.node,
                owner,
                row.labelMap(),
                row.createdAt,
                row.changedAt,
                new FindingCounts(row.critical, row.high, row.medium, row.low),
                Decimals.text(Deducted.pointsOf(deductions, row.uid)),
                Map.of());
    }
}
