package dev.hindsight.errorgroup.occurrence;

import dev.hindsight.errorgroup.Exemplar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A bounded choice of examples that shows as much as it can: rich ones first (a stack, a URL, ids), of each shape of
 * text, release and pod. It is made of places for kinds of examples; each place keeps the one that ranks first, and the
 * kinds that rank first have the places. Ranks come from the examples alone. So it does not matter in which order or
 * how often they are told, and what once was not chosen never would have been.
 */
public final class ExemplarChoice {
    private final int places;
    private final Seats byShape;
    private final Seats byPod;

    private ExemplarChoice(int places, Seats byShape, Seats byPod) {
        this.places = places;
        this.byShape = byShape;
        this.byPod = byPod;
    }

    /** @param places how many are kept at most, from 2 */
    public static ExemplarChoice of(int places) {
        int forPods = places / 3;
        return new ExemplarChoice(places, new Seats(places - forPods, Map.of()), new Seats(forPods, Map.of()));
    }

    public ExemplarChoice with(Exemplar exemplar) {
        Candidate candidate = new Candidate(exemplar);
        Seats shapes = byShape.with(candidate.shape(), candidate);
        Seats pods = byPod.with(exemplar.pod(), candidate);
        return shapes == byShape && pods == byPod ? this : new ExemplarChoice(places, shapes, pods);
    }

    /** Those that are kept now, latest first. */
    public List<Exemplar> exemplars() {
        Set<Exemplar> all = new LinkedHashSet<>();
        byShape.taken.values().forEach(candidate -> all.add(candidate.exemplar));
        byPod.taken.values().forEach(candidate -> all.add(candidate.exemplar));
        List<Exemplar> latestFirst = new ArrayList<>(all);
        latestFirst.sort(Comparator.comparing(Exemplar::time)
                .reversed()
                .thenComparing(Exemplar::text)
                .thenComparing(Exemplar::pod)
                .thenComparing(exemplar -> exemplar.toString()));
        return latestFirst;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExemplarChoice choice
                && places == choice.places
                && byShape.equals(choice.byShape)
                && byPod.equals(choice.byPod);
    }

    @Override
    public int hashCode() {
        return exemplars().hashCode();
    }

    @Override
    public String toString() {
        return exemplars().toString();
    }

    private record Seats(int places, Map<String, Candidate> taken) {
        Seats with(String kind, Candidate candidate) {
            Candidate before = taken.get(kind);
            if (before != null && Candidate.FIRST.compare(before, candidate) <= 0) {
                return this;
            }
            Map<String, Candidate> now = new TreeMap<>(taken);
            now.put(kind, candidate);
            if (now.size() > places) {
                now.remove(last(now));
            }
            return now.equals(taken) ? this : new Seats(places, now);
        }

        private static String last(Map<String, Candidate> of) {
            Function<Map.Entry<String, Candidate>, Candidate> candidate = Map.Entry::getValue;
            return of.entrySet().stream()
                    .max(Comparator.comparing(candidate, Candidate.FIRST))
                    .orElseThrow()
                    .getKey();
        }
    }

    /**
     * One that could be kept.
     *
     * @param richness how much it tells besides its message
     * @param lot breaks ties so that neither the first nor the last of a flood has all the places
     */
    private record Candidate(Exemplar exemplar, int richness, long lot) {
        static final Comparator<Candidate> FIRST = Comparator.comparingInt(Candidate::richness)
                .reversed()
                .thenComparingLong(Candidate::lot)
                .thenComparing(candidate -> candidate.exemplar.toString());

        Candidate(Exemplar exemplar) {
            this(exemplar, Traits.richness(exemplar), Marks.of(exemplar.time() + exemplar.pod() + exemplar.text()));
        }

        String shape() {
            return Traits.shape(exemplar);
        }
    }
}
