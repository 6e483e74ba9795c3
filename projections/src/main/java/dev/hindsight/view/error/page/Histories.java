package dev.hindsight.view.error.page;

import static dev.hindsight.view.error.read.ErrorViews.orNull;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCommented;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupDistinguished;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupIgnored;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSplit;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.error.answer.ErrorGroupDetailView;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Comment;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Ignored;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Regressed;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Resolved;
import dev.hindsight.view.error.row.ErrorHistoryRow;
import dev.hindsight.view.log.ErrorWords;
import dev.hindsight.view.moment.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of groups: rows tell where in the log it stands. */
@ApplicationScoped
class Histories {
    private static final int MOST = 500;

    private final EventStore store;

    Histories(EventStore store) {
        this.store = store;
    }

    History of(Moment moment, String key) {
        List<ErrorHistoryRow> rows = ErrorHistoryRow.<ErrorHistoryRow>find(
                        "cluster = ?1 and key = ?2 and position <= ?3 order by position desc",
                        moment.cluster(),
                        key,
                        moment.position())
                .page(0, MOST)
                .list();
        Map<Long, Recorded> events = store
                .log()
                .at(rows.stream().map(row -> row.position).toList())
                .stream()
                .collect(Collectors.toMap(Recorded::position, Function.identity()));
        List<ErrorHistoryRow> there =
                rows.stream().filter(row -> events.containsKey(row.position)).toList();
        List<Recorded> own = there.stream()
                .map(row -> events.get(row.position))
                .filter(event -> ((ErrorGroupEvent) event.event()).key().equals(key))
                .toList();
        return new History(
                there.stream().map(row -> entry(row, events.get(row.position))).toList(),
                comments(own),
                last(own, ErrorGroupIgnored.class).map(Histories::ignored).orElse(null),
                last(own, ErrorGroupResolved.class).map(Histories::resolved).orElse(null),
                last(own, ErrorGroupRegressed.class).map(Histories::regressed).orElse(null));
    }

    private static Optional<Recorded> last(List<Recorded> latestFirst, Class<?> type) {
        return latestFirst.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .findFirst();
    }

    private static ErrorGroupDetailView.History entry(ErrorHistoryRow row, Recorded at) {
        ErrorGroupEvent event = (ErrorGroupEvent) at.event();
        return new ErrorGroupDetailView.History(
                row.position, at.occurredAt(), row.type, at.actor(), ErrorWords.of(event), other(row.key, event));
    }

    private static String other(String key, ErrorGroupEvent event) {
        if (!event.key().equals(key)) {
            return event.key();
        }
        return switch (event) {
            case ErrorGroupMerged merged -> merged.into();
            case ErrorGroupSplit split -> split.from();
            case ErrorGroupDistinguished distinguished -> distinguished.other();
            default -> null;
        };
    }

    private static List<Comment> comments(List<Recorded> own) {
        List<Comment> comments = new ArrayList<>();
        for (Recorded at : own.reversed()) {
            if (at.event() instanceof ErrorGroupCommented said) {
                comments.add(new Comment(said.id(), at.occurredAt(), at.actor(), said.text()));
            }
        }
        return comments;
    }

    private static Ignored ignored(Recorded at) {
        ErrorGroupIgnored said = (ErrorGroupIgnored) at.event();
        IgnoreUntil until = said.until();
        return new Ignored(until.time(), until.count(), until.spike(), said.reason(), at.actor(), at.occurredAt());
    }

    private static Resolved resolved(Recorded at) {
        ErrorGroupResolved said = (ErrorGroupResolved) at.event();
        return new Resolved(orNull(said.release()), said.reason(), at.actor(), at.occurredAt());
    }

    private static Regressed regressed(Recorded at) {
        ErrorGroupRegressed said = (ErrorGroupRegressed) at.event();
        return new Regressed(said.at(), orNull(said.release()));
    }
}
