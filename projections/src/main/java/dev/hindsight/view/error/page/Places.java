package dev.hindsight.view.error.page;

import dev.hindsight.view.error.answer.ErrorGroupDetailView.PodCount;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Release;
import dev.hindsight.view.error.row.ErrorPlaceRow;
import dev.hindsight.view.moment.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In which pods and releases groups occurred together. */
final class Places {
    private static final int MOST = 500;

    private Places() {}

    private record Place(String name, long count, Instant first, Instant last) {
        private Place plus(Place other) {
            return new Place(
                    name,
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    static List<Release> releases(Moment moment, List<String> family) {
        return of(moment, family, "release", Comparator.comparing(Place::last)).stream()
                .map(place -> new Release(place.name, place.count, place.first, place.last))
                .toList();
    }

    static List<PodCount> pods(Moment moment, List<String> family) {
        return of(moment, family, "pod", Comparator.comparingLong(Place::count)).stream()
                .map(place -> new PodCount(place.name, place.count, place.last))
                .toList();
    }

    private static List<Place> of(Moment moment, List<String> family, String sort, Comparator<Place> order) {
        Map<String, Place> places = new TreeMap<>();
        ErrorPlaceRow.<ErrorPlaceRow>list(
                        "cluster = ?1 and key in ?2 and sort = ?3 and positionFrom <= ?4 and positionTo > ?4",
                        moment.cluster(),
                        family,
                        sort,
                        moment.position())
                .forEach(row -> places.merge(
                        row.name, new Place(row.name, row.count, row.firstSeen, row.lastSeen), Place::plus));
        return places.values().stream()
                .sorted(order.reversed().thenComparing(Place::name))
                .limit(MOST)
                .toList();
    }
}
