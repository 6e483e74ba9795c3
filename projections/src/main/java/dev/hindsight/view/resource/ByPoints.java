package dev.hindsight.view.resource;

import dev.hindsight.health.Deductions;
import dev.hindsight.view.health.Deducted;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.row.ResourceRow;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Resources by what they take from the score. That depends on all others (a capped deduction is shared), so it is no
 * column: the uids that match are ordered in memory, and only the rows of the page are read.
 */
@ApplicationScoped
class ByPoints {
    private record Candidate(String uid, String name, BigDecimal points) {}

    Page<ResourceView> page(
            Moment moment,
            Where where,
            PageQuery page,
            String sort,
            Deductions deductions,
            Function<List<ResourceRow>, List<ResourceView>> views) {
        Comparator<Candidate> least = Comparator.comparing(Candidate::points)
                .thenComparing(Candidate::name)
                .thenComparing(Candidate::uid);
        List<Candidate> all = candidates(where, deductions).stream()
                .sorted(sort.startsWith("-") ? least.reversed() : least)
                .toList();
        return dev.hindsight.view.list.MemoryPage.of(moment, all, Candidate::uid, page, sort, shown -> {
            Map<String, ResourceRow> rows = rows(moment, shown);
            return views.apply(
                    shown.stream().map(candidate -> rows.get(candidate.uid)).toList());
        });
    }

    private static List<Candidate> candidates(Where where, Deductions deductions) {
        return Panache.getSession()
                .createQuery("select r.uid, r.name from ResourceRow r where " + where.text(), Object[].class)
                .setProperties(where.parameters())
                .getResultList()
                .stream()
                .map(row ->
                        new Candidate((String) row[0], (String) row[1], Deducted.pointsOf(deductions, (String) row[0])))
                .toList();
    }

    private static Map<String, ResourceRow> rows(Moment moment, List<Candidate> shown) {
        Where where = Where.cluster(moment.cluster())
                .and("r.positionFrom <= :at and r.positionTo > :at")
                .with("at", moment.position())
                .and("r.uid in :uids")
                .with("uids", shown.stream().map(Candidate::uid).toList());
        Map<String, ResourceRow> rows = new HashMap<>();
        Panache.getSession()
                .createQuery("from ResourceRow r where " + where.text(), ResourceRow.class)
                .setProperties(where.parameters())
                .getResultList()
                .forEach(row -> rows.put(row.uid, row));
        return rows;
    }
}
