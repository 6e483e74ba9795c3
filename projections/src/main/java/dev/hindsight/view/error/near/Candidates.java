package dev.hindsight.view.error.near;

import dev.hindsight.fingerprint.Similarity;
import dev.hindsight.view.error.row.ErrorIdentityRow;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of the same service whose words are like those of a group. Of two texts that are as like as is asked for, one
 * has most of the words of the other: so it is enough to look at those groups that have one of its rarest words, which
 * are few however many groups there are.
 */
final class Candidates {
    /** None that is as alike as that is missed; of those less alike, what has one of the words that are looked at. */
    private static final double LEAST = 0.5;

    /** So many words are looked at in any case: two short sentences that mean the same may share one only. */
    private static final int FEW = 12;

    /** Groups with one word that are looked at. */
    private static final int OF_WORD = 500;

    private static final int MOST = 50;

    private static final String HOW_MANY = "select w.word, (select count(*) from (select 1 from view.error_word e where"
            + " e.cluster = :cluster and e.namespace = :namespace and e.service = :service and e.word = w.word limit "
            + OF_WORD + ") few) from (select distinct word from view.error_word where cluster = :cluster and namespace"
            + " = :namespace and service = :service and word in (:words)) w";

    private static final String WITH = "select key from view.error_word where cluster = :cluster and namespace ="
            + " :namespace and service = :service and word = :word order by key limit " + OF_WORD;

    /** @param cosine of their words, 0 to 1 */
    record Candidate(ErrorIdentityRow is, double cosine) {}

    private Candidates() {}

    static String text(ErrorIdentityRow is) {
        return is.exceptionType.isEmpty() ? is.template : is.exceptionType + " " + is.template;
    }

    /** The most alike first. */
    static List<Candidate> of(Moment moment, ErrorIdentityRow is) {
        Map<String, Integer> words = Similarity.words(text(is));
        List<Candidate> found = new ArrayList<>();
        for (ErrorIdentityRow other : sharing(moment, is, rarest(is, words))) {
            double cosine = Similarity.cosine(words, Similarity.words(text(other)));
            found.add(new Candidate(other, cosine));
        }
        found.sort(
                Comparator.comparingDouble(Candidate::cosine).reversed().thenComparing(candidate -> candidate.is.key));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** So many that two texts without one of them in common are less alike than is asked for. */
    private static List<String> rarest(ErrorIdentityRow is, Map<String, Integer> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int enough = Math.max(FEW, (int) Math.floor((1 - LEAST * LEAST) * words.size()) + 1);
        return Panache.getSession()
                .createNativeQuery(HOW_MANY, Object[].class)
                .setParameter("cluster", is.cluster)
                .setParameter("namespace", is.namespace)
                .setParameter("service", is.service)
                .setParameter("words", words.keySet())
                .getResultList()
                .stream()
                .sorted(Comparator.<Object[]>comparingLong(row -> ((Number) row[1]).longValue())
                        .thenComparing(row -> (String) row[0]))
                .limit(enough)
                .map(row -> (String) row[0])
                .toList();
    }

    private static List<ErrorIdentityRow> sharing(Moment moment, ErrorIdentityRow is, List<String> words) {
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            keys.addAll(Panache.getSession()
                    .createNativeQuery(WITH, String.class)
                    .setParameter("cluster", is.cluster)
                    .setParameter("namespace", is.namespace)
                    .setParameter("service", is.service)
                    .setParameter("word", word)
                    .getResultList());
        }
        keys.remove(is.key);
        return keys.isEmpty()
                ? List.of()
                : ErrorIdentityRow.list(
                        "cluster = ?1 and key in ?2 and position <= ?3", is.cluster, keys, moment.position());
    }
}
