package dev.hindsight.finding.log;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Row;
import java.util.List;

/** What shows in the logs only. Such rules have a row but no check: what is wrong is decided where logs are followed. */
public final class LogRules {
    public static final String OPEN_GROUP = "open-error-group";

    /** Groups of errors stand among the objects of the cluster, as a kind of Hindsight's own. */
    public static final String API_VERSION = "hindsight.dev/v1";

    public static final String KIND = "ErrorGroup";

    private static final Rule OPEN = Row.reliability(OPEN_GROUP, "Open group of errors")
            .why("A service writes an error into its log that nobody has resolved, ignored or merged into another one.")
            .costs(Severity.MEDIUM, 1, 10)
            .from("groups", "one of level error or above, seen within as many days as the limit")
            .limit(14, "days")
            .remedy(
                    "Its page shows examples, stacks, and what changed before it came. Repair it and resolve it there, in"
                            + " the release that repairs it; if it does no harm, ignore it. What is written now: kubectl logs -n"
                            + " {namespace} POD --since=1h")
            .docs("tasks/debug/debug-application/")
            .inLogs(KIND);

    private LogRules() {}

    public static List<Rule> rows() {
        return List.of(OPEN);
    }
}
