package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.ResourceView;
import dev.hindsight.view.resource.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Fills in the columns of the kind, from what the objects of one page said. */
@ApplicationScoped
public class ColumnReader {
    private final Versions versions;

    ColumnReader(Versions versions) {
        this.versions = versions;
    }

    public List<ResourceView> with(Moment moment, List<ResourceView> page) {
        Map<String, Facts> facts =
                versions.lastFacts(moment, page.stream().map(ResourceView::uid).toList());
        return page.stream()
                .map(row -> facts.containsKey(row.uid()) ? row.with(KindColumns.of(facts.get(row.uid()))) : row)
                .toList();
    }
}
