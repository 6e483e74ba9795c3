package dev.hindsight.app.cli;

import dev.hindsight.app.Refusal;
import dev.hindsight.source.kubernetes.access.Login;
import dev.hindsight.source.kubernetes.access.LoginFailed;
import java.nio.file.Path;
import java.util.List;

/** Which contexts are meant. */
final class KubeConfigs {
    private static final String WAY_OUT =
            "\nName a cluster with --kubeconfig FILE or --context NAME, look at a recorded"
                    + " incident with `./hindsight demo`, or serve what was recorded before with `./hindsight up --no-watch`.";

    private KubeConfigs() {}

    /** The named contexts, else the current one; each was found in the kubeconfig. */
    static List<String> resolve(Path kubeconfig, List<String> named) {
        List<String> wanted = named.isEmpty() ? List.of(new Login(kubeconfig, null).contextName()) : named;
        for (String context : wanted) {
            try {
                new Login(kubeconfig, named.isEmpty() ? null : context).read();
            } catch (LoginFailed failed) {
                throw new Refusal("No cluster to watch: " + failed.getMessage() + WAY_OUT, failed);
            }
        }
        return wanted;
    }
}
