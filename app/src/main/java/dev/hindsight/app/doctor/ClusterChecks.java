package dev.hindsight.app.doctor;

import dev.hindsight.source.kubernetes.access.Login;
import dev.hindsight.source.kubernetes.access.LoginFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the clusters can be watched. */
public final class ClusterChecks {
    private ClusterChecks() {}

    /** @param named contexts to look at; the current one when none is named */
    public static List<Check> run(Path kubeconfig, List<String> named) {
        List<Check> checks = new ArrayList<>();
        List<String> contexts = new ArrayList<>(named);
        if (contexts.isEmpty()) {
            contexts.add(null);
        }
        contexts.forEach(context -> checks.addAll(look(kubeconfig, context)));
        return checks;
    }

    private static List<Check> look(Path kubeconfig, String context) {
        try {
            new Login(kubeconfig, context).read();
        } catch (LoginFailed failed) {
            return List.of(Check.hint(
                    "cluster: " + failed.getMessage(),
                    "`./hindsight demo` needs none; `up` takes --kubeconfig and --context."));
        }
        return List.of();
    }
}
