package dev.hindsight.app.doctor;

import dev.hindsight.source.kubernetes.AccessFinding;
import dev.hindsight.source.kubernetes.ClusterAccess;
import dev.hindsight.source.kubernetes.SourceConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the clusters can be watched. */
public final class ClusterChecks {
    private ClusterChecks() {}

    /** @param named contexts to look at; the current one when none is named */
    public static List<Check> run(Path kubeconfig, List<String> named) throws InterruptedException {
        List<String> contexts = new ArrayList<>(named);
        if (contexts.isEmpty()) {
            contexts.add(null);
        }
        List<Check> checks = new ArrayList<>();
        for (String context : contexts) {
            for (AccessFinding finding : new ClusterAccess(SourceConfig.of(kubeconfig, context)).check()) {
                checks.add(check(finding));
            }
        }
        return checks;
    }

    /** Without any kubeconfig the demo still runs, so that is a note and no failure. */
    private static Check check(AccessFinding finding) {
        String what = finding.subject() + ": " + finding.sentence();
        return switch (finding.level()) {
            case GOOD -> Check.fine(what);
            case LIMITED -> Check.hint(what, finding.remedy());
            case BROKEN ->
                finding.subject().equals("kubeconfig")
                        ? Check.hint(
                                what, "`./hindsight demo` needs no cluster; `up` takes --kubeconfig and --context.")
                        : Check.wrong(what, finding.remedy());
        };
    }
}
