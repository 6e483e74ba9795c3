package dev.hindsight.view.error.read;

import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Params;
import java.util.List;

/** What a filter asks of rows. */
public final class ErrorConditions {
    private static final String OCCURRED_IN = "select p.key from ErrorPlaceRow p where p.cluster = :cluster"
            + " and p.sort = 'release' and p.name = :release and p.positionFrom <= :at";

    private static final String HAS_A_MEMBER = "select m.root from ErrorMemberRow m where m.cluster = :cluster"
            + " and m.positionFrom <= :at and m.positionTo > :at and m.key in (";

    private static final String NOT_MERGED = "not exists (select 1 from ErrorMemberRow m where m.cluster = :cluster"
            + " and m.key = r.key and m.positionFrom <= :at and m.positionTo > :at)";

    private ErrorConditions() {}

    /** Of whatever state. */
    public static Where of(Moment moment, ErrorFilter filter) {
        Where where = Where.cluster(moment.cluster())
                .at(moment)
                .equal("namespace", Params.nameOrNone(filter.namespace))
                .equal("service", filter.service)
                .equal("source", Params.oneOf("source", filter.source, List.of("log", "kubernetes")))
                .equal("severity", ErrorLevels.severity(Params.oneOf("level", filter.level, ErrorLevels.NAMES)))
                .equal("owner", Params.nameOrNone(filter.owner));
        if (filter.release != null) {
            where.and("(r.key in (" + OCCURRED_IN + ") or r.key in (" + HAS_A_MEMBER + OCCURRED_IN + ")))")
                    .with("at", moment.position())
                    .with("release", filter.release);
        }
        return filter.text == null || filter.text.isBlank() ? where : text(where, moment, filter.text);
    }

    /** The words occur in what a group says itself, or in what one says that is merged into it. */
    private static Where text(Where where, Moment moment, String text) {
        Where words = Where.cluster(moment.cluster()).words("i.search", text);
        words.parameters().forEach(where::with);
        String condition = words.text().replace("r.cluster", "i.cluster");
        String found = "select i.key from ErrorIdentityRow i where " + condition;
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
        return filter.text == null || filter.text.isBlank() ? where : text(where, moment, filter.text);
    }

    /** Of one state. */
    public static Where of(Moment moment, ErrorFilter filter, String usual) {
        String state = Params.oneOf("state", filter.state == null ? usual : filter.state, ErrorStates.ALL);
        Where where = of(moment, filter).and(ErrorStates.condition(state));
        return ErrorStates.condition(state).contains(":dayBefore") ? withDay(where, moment) : where;
    }

    public static Where withDay(Where where, Moment moment) {
        return where.with("dayBefore", ErrorStates.dayBefore(moment.asOf().time()));
    }
}
