package dev.hindsight.view.resource.page;

import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.Gone;
import dev.hindsight.view.resource.ResourceAnswers.ResourceDetail;
import dev.hindsight.view.resource.ResourceViews;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.resource.row.Resources;
import dev.hindsight.view.resource.version.Versions;
import dev.hindsight.view.resource.version.Versions.Version;
import jakarta.enterprise.context.ApplicationScoped;

/** One resource with all that is wrong with it. */
@ApplicationScoped
public class ResourcePages {
    private final Moments moments;
    private final Resources resources;
    private final ResourceViews views;
    private final FindingViews findings;
    private final Versions versions;

    ResourcePages(Moments moments, Resources resources, ResourceViews views, FindingViews findings, Versions versions) {
        this.moments = moments;
        this.resources = resources;
        this.views = views;
        this.findings = findings;
        this.versions = versions;
    }

    public ResourceDetail detail(PointQuery point, String uid) {
        Moment moment = moments.of(point, "resources", "findings", "log");
        ResourceRow row = resources.get(moment, uid);
        return new ResourceDetail(
                moment.asOf(),
                views.of(moment, row),
                findings.openOf(moment, uid),
                gone(moment, row),
                row.firstPosition);
    }

    private Gone gone(Moment moment, ResourceRow row) {
        if (row.positionTo > moment.position()) {
            return null;
        }
        String how = versions.lastAt(moment, row.uid, row.positionTo)
                .map(Version::how)
                .orElse("deleted");
        return new Gone(row.positionTo, row.timeTo, how);
    }
}
