package dev.hindsight.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Watches the current kubeconfig context and serves the page.")
final class Up implements Callable<Integer> {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "default: $KUBECONFIG, then ~/.kube/config")
    Path kubeconfig;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description =
                    "context to watch; may be given several times for several clusters (default: the current one)")
    List<String> contexts = List.of();

    @Option(names = "--no-watch", description = "serve what was recorded before, without watching any cluster")
    boolean idle;

    @Option(names = "--no-logs", description = "do not follow the logs of containers")
    boolean noLogs;

    @Option(
            names = "--logs-namespace",
            paramLabel = "NAME",
            description = "follow only logs of this namespace; may be given several times (default: all)")
    List<String> logNamespaces = List.of();

    @Option(
            names = "--logs-selector",
            paramLabel = "LABELS",
            description = "follow only logs of pods with these labels, as kubectl takes them")
    String logSelector;

    @Override
    public Integer call() {
        return Server.run(server, server.data.folder(), idle ? Map.of() : watch());
    }

    private Map<String, String> watch() {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> wanted = KubeConfigs.resolve(kubeconfig, contexts);
        if (kubeconfig != null) {
            settings.put("hindsight.kubeconfig", kubeconfig.toAbsolutePath().toString());
        }
        settings.put("hindsight.contexts", String.join(",", wanted));
        settings.put("hindsight.follow-logs", Boolean.toString(!noLogs));
        if (!logNamespaces.isEmpty()) {
            settings.put("hindsight.logs.namespaces", String.join(",", logNamespaces));
        }
        if (logSelector != null) {
            // Commas of the selector separate no list here.
            settings.put("hindsight.logs.selector", logSelector);
        }
        return settings;
    }
}
