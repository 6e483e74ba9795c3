package dev.hindsight.view.health;

import dev.hindsight.finding.Severity;
import dev.hindsight.health.Breakdown;
import dev.hindsight.health.DimensionScore;
import dev.hindsight.health.HealthScore;
import dev.hindsight.health.OpenFinding;
import dev.hindsight.health.RuleScore;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.part.Census;
import dev.hindsight.view.health.part.Grouping;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.health.part.PartOf;
import dev.hindsight.view.health.part.PartOrder;
import dev.hindsight.view.health.part.PartView;
import dev.hindsight.view.health.part.PartView.WorstRule;
import dev.hindsight.view.list.MemoryPage;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceView.FindingCounts;
import dev.hindsight.view.web.Decimals;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parts of a cluster side by side. */
@ApplicationScoped
class PartLists {
    private static final Map<String, Comparator<PartView>> ORDERS = Map.of(
            "name", Comparator.comparing(PartView::name),
            "score", Comparator.comparing(view -> number(view.score())),
            "points", Comparator.comparing(view -> number(view.points())),
            "findings", Comparator.comparing(PartLists::findings),
            "resources", Comparator.comparing(PartView::resources),
            "change", Comparator.comparing(view -> number(view.change())));
    private static final List<String> SORTS = ORDERS.keySet().stream()
            .sorted()
            .flatMap(name -> Stream.of(name, "-" + name))
            .toList();

    private final Moments moments;
    private final Scores scores;
    private final Deducted deducted;
    private final Census census;
    private final PartOf partOf;

    PartLists(Moments moments, Scores scores, Deducted deducted, Census census, PartOf partOf) {
        this.moments = moments;
        this.scores = scores;
        this.deducted = deducted;
        this.census = census;
        this.partOf = partOf;
    }

    Page<PartView> list(PointQuery point, Grouping by, PartOrder order, PageQuery page) {
        String sort = Params.oneOf("sort", order.sort == null ? "-points" : order.sort, SORTS);
        if (order.since != null && order.sincePosition != null) {
            throw Refusal.parameter(
                    "since", "Give since or sincePosition, not both.", List.of("since", "sincePosition"));
        }
        Moment moment = moments.of(point, page, sort, "findings", "resources");
        Moment since = order.since == null && order.sincePosition == null
                ? null
                : moments.also(moment, order.since, order.sincePosition, "since", "sincePosition");
        Comparator<PartView> first = ORDERS.get(sort.replace("-", ""));
        Comparator<PartView> total = (sort.startsWith("-") ? first.reversed() : first).thenComparing(PartView::name);
        List<PartView> all = views(moment, since, by).stream().sorted(total).toList();
        return MemoryPage.of(moment, all, PartView::name, page, sort, Function.identity());
    }

    private List<PartView> views(Moment moment, Moment since, Grouping by) {
        SortedMap<String, Long> objects = census.at(moment, by);
        Breakdown breakdown = deducted.by(moment, by);
        Map<String, int[]> severities = severities(moment, by);
        Map<String, BigDecimal> before = since == null ? Map.of() : scoresOf(since, by);
        boolean listed = scores.isListed(moment);
        return objects.keySet().stream()
                .map(name -> {
                    HealthScore score = listed ? score(breakdown, objects, by, name) : scores.at(moment);
                    return view(name, score, objects.get(name), severities.get(name), breakdown, before.get(name));
                })
                .toList();
    }

    private HealthScore score(Breakdown breakdown, Map<String, Long> objects, Grouping by, String name) {
        return objects.getOrDefault(name, 0L) > 0
                ? breakdown.of(name).score()
                : HealthScore.unknown(Census.unseen(new Part(by, name)));
    }

    private Map<String, BigDecimal> scoresOf(Moment moment, Grouping by) {
        Map<String, BigDecimal> overall = new HashMap<>();
        if (scores.isListed(moment)) {
            Breakdown breakdown = deducted.by(moment, by);
            Map<String, Long> objects = census.at(moment, by);
            objects.keySet()
                    .forEach(name -> overall.put(
                            name, score(breakdown, objects, by, name).overall()));
        }
        return overall;
    }

    private Map<String, int[]> severities(Moment moment, Grouping by) {
        List<Deducted.Open> open = deducted.open(moment);
        List<OpenFinding> findings = open.stream().map(Deducted.Open::finding).toList();
        var part = partOf.of(moment, by, findings);
        Map<String, int[]> counts = new HashMap<>();
        for (Deducted.Open one : open) {
            counts.computeIfAbsent(part.apply(one.finding().ref()), none -> new int[Severity.values().length])[
                    one.severity().ordinal()]++;
        }
        return counts;
    }

    private static PartView view(
            String name, HealthScore score, long objects, int[] severities, Breakdown breakdown, BigDecimal before) {
        int[] counts = severities == null ? new int[Severity.values().length] : severities;
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (DimensionScore dimension : score.dimensions()) {
            dimensions.put(FindingViews.word(dimension.dimension()), Decimals.text(dimension.score()));
        }
        return new PartView(
                name.isEmpty() ? Params.NONE : name,
                score.isKnown(),
                score.unknownBecause(),
                Decimals.text(score.overall()),
                dimensions,
                objects,
                new FindingCounts(
                        counts[Severity.CRITICAL.ordinal()],
                        counts[Severity.HIGH.ordinal()],
                        counts[Severity.MEDIUM.ordinal()],
                        counts[Severity.LOW.ordinal()]),
                score.worst().map(PartLists::worst).orElse(null),
                score.isKnown() ? Decimals.text(breakdown.taken(name)) : "0",
                score.isKnown() && before != null
                        ? Decimals.text(score.overall().subtract(before))
                        : null);
    }

    private static WorstRule worst(RuleScore score) {
        return new WorstRule(
                score.rule().id(),
                score.rule().title(),
                FindingViews.word(score.rule().dimension()),
                score.count(),
                Decimals.text(score.deduction()));
    }

    /** What is not known comes as if it were lower than all that is. */
    private static BigDecimal number(String decimal) {
        return decimal == null ? BigDecimal.valueOf(-1000) : new BigDecimal(decimal);
    }

    private static int findings(PartView view) {
        FindingCounts counts = view.findings();
        return counts.critical() + counts.high() + counts.medium() + counts.low();
    }
}
