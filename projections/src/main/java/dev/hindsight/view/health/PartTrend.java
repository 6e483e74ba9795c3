package dev.hindsight.view.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.HealthScore;
import dev.hindsight.health.OpenFinding;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.cluster.ClusterRow;
import dev.hindsight.view.health.HealthAnswers.TrendPoint;
import dev.hindsight.view.health.part.Grouping;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.health.part.PartOf;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.log.LogEntry;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.TimeRange;
import dev.hindsight.view.ruleset.RulesInForce;
import dev.hindsight.view.web.Decimals;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The score of a part over time, counted from the rows of its findings; one point for each second in which it may have
 * moved, by the rules that hold at the moment asked for. An object counts for the team that it has then, or had when it
 * went.
 */
@ApplicationScoped
class PartTrend {
    /** Findings that begin and end within the range; more are too many to be a line. */
    private static final int MOST = 50_000;

    /** One finding more or less. */
    private record Step(long position, Instant time, String rule, int by) {}

    private record Episode(OpenFinding finding, Step raised, Step cleared) {}

    private record Start(long position, Instant time) {
        Start orLater(Start other) {
            return other.position > position ? other : this;
        }
    }

    private final RulesInForce rules;
    private final PartOf partOf;

    PartTrend(RulesInForce rules, PartOf partOf) {
        this.rules = rules;
        this.partOf = partOf;
    }

    /** Empty while the part is not known. */
    List<TrendPoint> of(Moment moment, Part part, TimeRange range) {
        Start known = known(moment, part);
        if (known == null || (range.to() != null && known.time.isAfter(range.to()))) {
            return List.of();
        }
        Start start = range.from() == null || !range.from().isAfter(known.time)
                ? known
                : new Start(Math.max(known.position, 0), range.from());
        return points(steps(moment, part, range), start, rules.at(moment).scoring());
    }

    private static List<TrendPoint> points(List<Step> steps, Start start, RuleCatalogue rules) {
        Map<String, Integer> counts = new HashMap<>();
        List<TrendPoint> points = new ArrayList<>();
        int next = 0;
        while (next < steps.size() && !steps.get(next).time.isAfter(start.time)) {
            counts.merge(steps.get(next).rule, steps.get(next).by, Integer::sum);
            next++;
        }
        points.add(point(counts, start.position, start.time, rules));
        while (next < steps.size()) {
            Instant second = steps.get(next).time.truncatedTo(ChronoUnit.SECONDS);
            Step last = steps.get(next);
            while (next < steps.size()
                    && steps.get(next).time.truncatedTo(ChronoUnit.SECONDS).equals(second)) {
                last = steps.get(next);
                counts.merge(last.rule, last.by, Integer::sum);
                next++;
            }
            points.add(point(counts, last.position, last.time, rules));
        }
        return points;
    }

    private static TrendPoint point(Map<String, Integer> counts, long position, Instant time, RuleCatalogue rules) {
        HealthScore score = HealthScore.of(counts, rules);
        return new TrendPoint(
                time,
                position,
                Decimals.text(score.overall()),
                Decimals.text(score.dimension(Dimension.RELIABILITY).score()),
                Decimals.text(score.dimension(Dimension.SECURITY).score()),
                Decimals.text(score.dimension(Dimension.COST).score()),
                Decimals.text(score.dimension(Dimension.ARCHITECTURE).score()));
    }

    private List<Step> steps(Moment moment, Part part, TimeRange range) {
        List<Episode> episodes = episodes(moment, part, range);
        var itsPart = partOf.of(
                moment, part.by(), episodes.stream().map(Episode::finding).toList());
        List<Step> steps = new ArrayList<>();
        for (Episode episode : episodes) {
            if (itsPart.apply(episode.finding.ref()).equals(part.name())) {
                steps.add(episode.raised);
                boolean ends =
                        episode.cleared != null && (range.to() == null || !episode.cleared.time.isAfter(range.to()));
                if (ends) {
                    steps.add(episode.cleared);
                }
            }
        }
        steps.sort(Comparator.comparing(Step::position));
        return steps;
    }

    private static List<Episode> episodes(Moment moment, Part part, TimeRange range) {
        Where where = Where.cluster(moment.cluster())
                .and("r.positionFrom <= :at")
                .with("at", moment.position())
                .and("r.suppression is null");
        if (part.by() == Grouping.NAMESPACE) {
            where.and("(case when r.kind = 'Namespace' then r.name else r.namespace end) = :part")
                    .with("part", part.name());
        }
        if (range.from() != null) {
            where.and("(r.timeTo is null or r.timeTo > :from)").with("from", range.from());
        }
        if (range.to() != null) {
            where.and("r.timeFrom <= :to").with("to", range.to());
        }
        List<Object[]> rows = Panache.getSession()
                .createQuery(
                        "select r.rule, r.apiVersion, r.kind, r.namespace, r.name, r.uid, r.positionFrom, r.timeFrom,"
                                + " r.positionTo, r.timeTo from FindingRow r where " + where.text(),
                        Object[].class)
                .setProperties(where.parameters())
                .setMaxResults(MOST + 1)
                .getResultList();
        if (rows.size() > MOST) {
            throw Refusal.parameter(
                    "from", "More than " + MOST + " findings began or ended in that range.", List.of("a later time"));
        }
        return rows.stream().map(row -> episode(moment, row)).toList();
    }

    private static Episode episode(Moment moment, Object[] row) {
        String rule = (String) row[0];
        ResourceRef ref =
                new ResourceRef((String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
        Step raised = new Step((Long) row[6], (Instant) row[7], rule, 1);
        boolean open = (Long) row[8] > moment.position();
        return new Episode(
                new OpenFinding(rule, ref), raised, open ? null : new Step((Long) row[8], (Instant) row[9], rule, -1));
    }

    /** From when on something can be said: the cluster was listed, and the namespace was there. */
    private static Start known(Moment moment, Part part) {
        Start listed = ClusterRow.<ClusterRow>find(
                        "cluster = ?1 and inventoried = true and positionFrom <= ?2 order by positionFrom",
                        moment.cluster(),
                        moment.position())
                .page(0, 1)
                .stream()
                .findFirst()
                .map(row -> new Start(row.positionFrom, row.timeFrom))
                .orElse(null);
        if (listed == null || part.by() == Grouping.TEAM) {
            return listed;
        }
        Where where = Where.cluster(moment.cluster())
                .at(moment)
                .equal("kind", "Namespace")
                .equal("name", part.name());
        return Panache.getSession()
                .createQuery("select r.firstPosition from ResourceRow r where " + where.text(), Long.class)
                .setProperties(where.parameters())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(first -> listed.orLater(new Start(first, LogEntry.clockAt(moment.cluster(), first))))
                .orElse(listed);
    }
}
