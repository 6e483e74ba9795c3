package dev.hindsight.view.error.page;

import static dev.hindsight.view.error.read.ErrorViews.orNull;

import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import dev.hindsight.logline.StackTrace;
import dev.hindsight.masking.Masking;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.error.answer.ErrorExemplarView;
import dev.hindsight.view.error.answer.ErrorExemplarView.Frame;
import dev.hindsight.view.error.answer.ErrorExemplarView.Stack;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The examples of a group: rows tell where in the log they are, and which of them say and differ most. */
@ApplicationScoped
public class ExemplarReader {
    /** As {@code ExemplarChoice} of 50 chooses: two thirds by shape, one third by pod. */
    private static final String CHOSEN = "with c as (select position, ordinal, pod, shape, richness, lot from"
            + " view.error_exemplar where cluster = :cluster and key in (:keys) and position <= :at), s as (select"
            + " distinct on (shape) * from c order by shape, richness desc, lot, position, ordinal), p as (select"
            + " distinct on (pod) * from c order by pod, richness desc, lot, position, ordinal) (select position,"
            + " ordinal from s order by richness desc, lot, position, ordinal limit 34) union (select position, ordinal"
            + " from p order by richness desc, lot, position, ordinal limit 16)";

    private final Moments moments;
    private final ErrorGroups groups;
    private final EventStore store;
    private final LogParser parser = new LogParser();
    private final Masking masking = Masking.standard();

    ExemplarReader(Moments moments, ErrorGroups groups, EventStore store) {
        this.moments = moments;
        this.groups = groups;
        this.store = store;
    }

    public Page<ErrorExemplarView> of(PointQuery point, String key) {
        Moment moment = moments.of(point, "errors");
        groups.row(moment, key);
        List<Object[]> chosen = Panache.getSession()
                .createNativeQuery(CHOSEN, Object[].class)
                .setParameter("cluster", moment.cluster())
                .setParameter("keys", Families.at(moment, List.of(key)).of(key))
                .setParameter("at", moment.position())
                .getResultList();
        Map<Long, Recorded> events =
                store
                        .log()
                        .at(chosen.stream().map(row -> (Long) row[0]).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Recorded::position, Function.identity()));
        return Page.whole(
                moment.asOf(),
                chosen.stream()
                        .filter(row -> events.containsKey((Long) row[0]))
                        .map(row -> view(events.get((Long) row[0]), (Integer) row[1]))
                        .sorted(Comparator.comparing(ErrorExemplarView::time)
                                .reversed()
                                .thenComparing(ErrorExemplarView::id))
                        .toList());
    }

    private ErrorExemplarView view(Recorded at, int ordinal) {
        ErrorGroupOccurred occurred = (ErrorGroupOccurred) at.event();
        Exemplar exemplar = occurred.occurrence().exemplars().get(ordinal);
        String text = masking.mask(exemplar.text());
        Map<String, String> fields = new LinkedHashMap<>();
        exemplar.fields().forEach((name, value) -> fields.put(name, masking.mask(value)));
        return new ErrorExemplarView(
                at.position() + "-" + ordinal,
                exemplar.time(),
                orNull(exemplar.pod()),
                orNull(exemplar.container()),
                orNull(exemplar.node()),
                orNull(exemplar.release()),
                text,
                fields,
                orNull(exemplar.cut()),
                stacks(exemplar, text),
                occurred.key(),
                at.position());
    }

    private List<Stack> stacks(Exemplar exemplar, String text) {
        List<Stack> stacks = new ArrayList<>();
        parser.parse(new RawLine(exemplar.time(), "", text, 0)).stack().ifPresent(stack -> {
            stacks.add(view(stack));
            stack.causes().forEach(cause -> stacks.add(view(cause)));
        });
        return stacks;
    }

    private static Stack view(StackTrace stack) {
        List<Frame> frames = stack.frames().stream()
                .map(frame -> new Frame(
                        frame.function(),
                        orNull(frame.file()),
                        frame.line() == 0 ? null : frame.line(),
                        frame.inApplication()))
                .toList();
        return new Stack(stack.type(), stack.message(), frames);
    }
}
