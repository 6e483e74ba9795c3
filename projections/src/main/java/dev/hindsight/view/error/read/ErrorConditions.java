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
        return filter.text == null || filter.text.isBlank() ? where : text(where, moment.cluster(), filter.text);
    }

    private static Where text(Where where, String cluster, String text) {
        Where words = Where.cluster(cluster).words("i.search", text);
        words.parameters().forEach(where::with);
        String condition = words.text().replace("r.cluster", "i.cluster");
        return where.and("r.key in (select i.key from ErrorIdentityRow i where " + condition + ")");
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
