package dev.hindsight.view.resource.page;

import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.Gone;
import dev.hindsight.view.resource.ResourceAnswers.ResourceDetail;
import dev.hindsight.view.resource.ResourceViews;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.resource.row.ResourceVersionRow;
import dev.hindsight.view.resource.row.Resources;
import jakarta.enterprise.context.ApplicationScoped;

/** One resource with all that is wrong with it. */
@ApplicationScoped
public class ResourcePages {
    private final Moments moments;
    private final Resources resources;
    private final ResourceViews views;
    private final FindingViews findings;

    ResourcePages(Moments moments, Resources resources, ResourceViews views, FindingViews findings) {
        this.moments = moments;
        this.resources = resources;
        this.views = views;
        this.findings = findings;
    }

    public ResourceDetail detail(PointQuery point, String uid) {
        Moment moment = moments.of(point, "resources", "findings");
        ResourceRow row = resources.get(moment, uid);
        return new ResourceDetail(
                moment.asOf(),
                views.of(moment, row),
                findings.openOf(moment, uid),
                gone(moment, row),
                row.firstPosition);
    }

    private static Gone gone(Moment moment, ResourceRow row) {
        if (row.positionTo > moment.position()) {
            return null;
        }
        String how = ResourceVersionRow.lastAt(moment.cluster(), row.uid, row.positionTo)
                .map(version -> version.how)
                .orElse("deleted");
        return new Gone(row.positionTo, row.timeTo, how);
    }
}
