package dev.hindsight.view.error.read;

import dev.hindsight.view.error.read.ErrorStates.Shown;
import dev.hindsight.view.fold.Slots;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Params;
import java.util.List;

/** What a filter asks of rows, in SQL. */
public final class ErrorConditions {
    private static final String OCCURRED_IN = "select p.key from view.error_place p where p.cluster = :cluster"
            + " and p.sort = 'release' and p.name = :release and p.position_from <= :at";

    private static final String HAS_A_MEMBER = "select m.root from view.error_member m where m.cluster = :cluster"
            + " and m.position_from <= :at and m.position_to > :at and m.key in (";

    private static final String NOT_MERGED = "not exists (select 1 from view.error_member m where m.cluster = :cluster"
            + " and m.key = r.key and m.position_from <= :at and m.position_to > :at)";

    private ErrorConditions() {}

    /** Of whatever state. */
    private static Where anyState(Moment moment, ErrorFilter filter) {
        Where where = Where.cluster(moment.cluster())
                .and("r.position_from <= :at and r.position_to > :at")
                .with("at", moment.position())
                .equal("namespace", Params.nameOrNone(filter.namespace))
                .equal("source", Params.oneOf("source", filter.source, List.of("log", "kubernetes")))
                .equal("severity", ErrorLevels.severity(Params.oneOf("level", filter.level, ErrorLevels.NAMES)))
                .equal("owner", Params.nameOrNone(filter.owner));
        if (filter.service != null) {
            where.and("r.key in (select i.key from view.error_identity i where i.cluster = :cluster and i.service ="
                            + " :service)")
                    .with("service", filter.service);
        }
        if (filter.release != null) {
            where.and("(r.key in (" + OCCURRED_IN + ") or r.key in (" + HAS_A_MEMBER + OCCURRED_IN + ")))")
                    .with("release", filter.release);
        }
        return asksForWords(filter) ? text(where, moment, filter.text) : where;
    }

    private static boolean asksForWords(ErrorFilter filter) {
        return filter.text != null && !filter.text.isBlank();
    }

    /** The words occur in what a group says itself, or in what one says that is merged into it. */
    private static Where text(Where where, Moment moment, String text) {
        Where words = Where.cluster(moment.cluster()).words("i.search", text);
        words.parameters().forEach(where::with);
        String condition = words.text().replace("r.cluster", "i.cluster");
        String found = "select i.key from view.error_identity i where " + condition;
        return where.and("r.key in (" + found + " union all " + HAS_A_MEMBER + found + "))")
                .with("at", moment.position());
    }

    /**
     * The same of what groups are, of which there is one row each however often they occurred. Null when what became of
     * them is asked for, too.
     */
    public static Where ofIdentities(Moment moment, ErrorFilter filter) {
        if (filter.owner != null || filter.release != null || !(filter.state == null || filter.state.equals("all"))) {
            return null;
        }
        Where where = Where.cluster(moment.cluster())
                .and("r.position <= :at")
                .and(NOT_MERGED)
                .with("at", moment.position())
                .equal("namespace", Params.nameOrNone(filter.namespace))
                .equal("service", filter.service)
                .equal("source", filter.source)
                .equal("level", filter.level);
        return asksForWords(filter) ? text(where, moment, filter.text) : where;
    }

    /** Of one state. */
    public static ErrorSelection of(Moment moment, ErrorFilter filter, String usual) {
        String state = Params.oneOf("state", filter.state == null ? usual : filter.state, ErrorStates.ALL);
        return of(moment, filter, ErrorStates.shown(state));
    }

    static ErrorSelection of(Moment moment, ErrorFilter filter, Shown shown) {
        Where where = anyState(moment, filter)
                .with("dayBefore", ErrorStates.dayBefore(moment.asOf().time()));
        if (!shown.condition().isEmpty()) {
            where.and(shown.condition());
        }
        boolean byKey = filter.service != null || filter.release != null || asksForWords(filter);
        return new ErrorSelection(
                where,
                shown.standings(),
                Slots.holding(moment.position(), moment.asOf().head()),
                byKey);
    }
}
