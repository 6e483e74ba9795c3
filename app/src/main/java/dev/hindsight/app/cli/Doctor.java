package dev.hindsight.app.cli;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.ClusterChecks;
import dev.hindsight.app.doctor.MachineChecks;
import dev.hindsight.app.doctor.RunningChecks;
import dev.hindsight.app.doctor.installation.InstallationChecks;
import dev.hindsight.source.kubernetes.access.Login;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Checks this machine, the access to the cluster and what the chart installed there,"
                + " and says how to fix what fails.")
final class Doctor implements Callable<Integer> {
    private static final String DEFAULT_NAMESPACE = "hindsight";

    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7171",
            description = "port that is meant to be used (default: 7171)")
    int port;

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "default: $KUBECONFIG, then ~/.kube/config")
    Path kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "context to look at (default: the current one)")
    List<String> contexts = List.of();

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "where the chart was installed in that cluster (default: hindsight)")
    String namespace;

    /** @return 0 when nothing is wrong, 1 when something is */
    @Override
    public Integer call() throws InterruptedException {
        List<Check> checks = new ArrayList<>(MachineChecks.run(data.folder(), port));
        Connection.to(data.folder()).ifPresent(running -> checks.addAll(ask(running)));
        checks.addAll(ClusterChecks.run(kubeconfig, contexts));
        checks.addAll(installations());
        checks.forEach(System.out::println);
        return checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.WRONG) ? 1 : 0;
    }

    /** Only where a context or a namespace is named: else a doctor of this machine would ask a cluster for what is not. */
    private List<Check> installations() throws InterruptedException {
        List<String> named = new ArrayList<>(contexts);
        if (named.isEmpty() && namespace != null) {
            named.add(null);
        }
        List<Check> checks = new ArrayList<>();
        for (String context : named) {
            String where = namespace == null ? DEFAULT_NAMESPACE : namespace;
            checks.addAll(InstallationChecks.run(new Login(kubeconfig, context), where, namespace != null));
        }
        return checks;
    }

    private static List<Check> ask(Connection running) {
        try (running) {
            return RunningChecks.of(
                    running.get("/api/v1/status"), running.get("/api/v1/projections"), running.get("/api/v1/clusters"));
        } catch (Refusal silent) {
            return List.of(
                    Check.wrong("Hindsight does not answer: " + silent.getMessage(), "Stop it and start it again."));
        }
    }
}
