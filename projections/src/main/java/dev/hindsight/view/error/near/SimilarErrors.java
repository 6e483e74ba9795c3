package dev.hindsight.view.error.near;

import dev.hindsight.fingerprint.Similarity;
import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.answer.SimilarErrorView;
import dev.hindsight.view.error.near.Candidates.Candidate;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.read.ErrorViews;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.error.row.ErrorIdentityRow;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups of a service that may be the same error. Nothing is merged by itself. */
@ApplicationScoped
public class SimilarErrors {
    private final Moments moments;
    private final ErrorGroups groups;
    private final Meaning meaning;

    SimilarErrors(Moments moments, ErrorGroups groups, Meaning meaning) {
        this.moments = moments;
        this.groups = groups;
        this.meaning = meaning;
    }

    /** @param method {@code cosine} of words or {@code minilm} of sentences, whichever said more */
    record Suggestion(ErrorGroupRow row, double score, String method) {}

    public Page<SimilarErrorView> of(PointQuery point, String key) {
        Moment moment = moments.of(point, "errors");
        ErrorGroupRow row = groups.row(moment, key);
        ErrorIdentityRow is =
                ErrorViews.identities(moment.cluster(), List.of(key)).get(key);
        List<Suggestion> found = find(moment, row, is, meaning::likeness);
        Map<String, ErrorGroupView> views = groups
                .views(moment, found.stream().map(Suggestion::row).toList())
                .stream()
                .collect(Collectors.toMap(ErrorGroupView::key, Function.identity()));
        return Page.whole(
                moment.asOf(),
                found.stream()
                        .map(one -> new SimilarErrorView(views.get(one.row.key), rounded(one.score), one.method))
                        .toList());
    }

    /** The same without waiting for anything to be loaded. */
    public List<ErrorGroupRow> ready(Moment moment, ErrorGroupRow row, ErrorIdentityRow is) {
        return find(moment, row, is, meaning::likenessIfReady).stream()
                .map(Suggestion::row)
                .toList();
    }

    /** How like two sentences are; empty when that cannot be told. */
    interface Likeness {
        OptionalDouble of(String one, String other);
    }

    private List<Suggestion> find(Moment moment, ErrorGroupRow row, ErrorIdentityRow is, Likeness likeness) {
        Set<String> no = new HashSet<>(Distinguished.from(moment, row.key));
        no.addAll(Families.at(moment, List.of(row.key)).of(row.key));
        List<Candidate> candidates = Candidates.of(moment, is).stream()
                .filter(candidate -> !no.contains(candidate.is().key))
                .toList();
        Map<String, ErrorGroupRow> rows =
                groups
                        .rows(
                                moment,
                                candidates.stream()
                                        .map(candidate -> candidate.is().key)
                                        .toList())
                        .stream()
                        .filter(other -> other.mergedInto == null)
                        .collect(Collectors.toMap(other -> other.key, Function.identity()));
        List<Suggestion> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ErrorGroupRow other = rows.get(candidate.is().key);
            if (other != null) {
                Suggestion suggestion = judged(is, candidate, other, likeness);
                if (suggestion.score >= Similarity.NEAR) {
                    found.add(suggestion);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(one -> one.row.key));
        return found;
    }

    private static Suggestion judged(ErrorIdentityRow is, Candidate candidate, ErrorGroupRow other, Likeness likeness) {
        OptionalDouble meant = likeness.of(Candidates.text(is), Candidates.text(candidate.is()));
        return meant.isPresent() && meant.getAsDouble() > candidate.cosine()
                ? new Suggestion(other, meant.getAsDouble(), "minilm")
                : new Suggestion(other, candidate.cosine(), "cosine");
    }

    private static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }
}
