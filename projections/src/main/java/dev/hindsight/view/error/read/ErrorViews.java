package dev.hindsight.view.error.read;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.read.Rates.Rate;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.error.row.ErrorIdentityRow;
import dev.hindsight.view.error.row.ErrorPlaceRow;
import dev.hindsight.view.moment.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of groups as answers show them. */
@ApplicationScoped
public class ErrorViews {
    public List<ErrorGroupView> of(Moment moment, List<ErrorGroupRow> rows) {
        List<String> keys = rows.stream().map(row -> row.key).toList();
        Families families = Families.at(moment, keys);
        Map<String, ErrorIdentityRow> identities = identities(moment.cluster(), keys);
        Map<String, Rate> rates = Rates.of(moment, families);
        return rows.stream()
                .map(row -> view(moment, row, identities.get(row.key), rates.get(row.key), families.of(row.key)))
                .toList();
    }

    public static Map<String, ErrorIdentityRow> identities(String cluster, Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : ErrorIdentityRow.<ErrorIdentityRow>list("cluster = ?1 and key in ?2", cluster, keys).stream()
                        .collect(Collectors.toMap(row -> row.key, Function.identity()));
    }

    private static ErrorGroupView view(
            Moment moment, ErrorGroupRow row, ErrorIdentityRow is, Rate rate, List<String> family) {
        return new ErrorGroupView(
                row.key,
                is.title,
                orNull(is.exceptionType),
                is.template,
                row.namespace,
                row.service,
                row.source,
                is.level,
                row.severity,
                ErrorStates.of(row, moment.asOf().time()),
                row.spiking,
                row.count,
                rate.minute(),
                rate.fiveMinutes(),
                rate.hour(),
                rate.day(),
                rate.hours(),
                rate.recent(),
                row.firstSeen,
                row.lastSeen,
                orNull(row.owner),
                orNull(row.release),
                row.members == 0 ? row.pods : pods(moment, family),
                orNull(is.faultKey),
                row.members,
                row.comments);
    }

    /** In how many pods groups occurred together. */
    public static long pods(Moment moment, Collection<String> keys) {
        return ErrorPlaceRow.<ErrorPlaceRow>list(
                        "cluster = ?1 and key in ?2 and sort = 'pod' and name <> '' and positionFrom <= ?3"
                                + " and positionTo > ?3",
                        moment.cluster(),
                        keys,
                        moment.position())
                .stream()
                .map(row -> row.name)
                .distinct()
                .count();
    }

    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
