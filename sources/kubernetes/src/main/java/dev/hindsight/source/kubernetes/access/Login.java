package dev.hindsight.source.kubernetes.access;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which cluster, and as whom. Reads the kubeconfig anew each time, and asks its program for credentials, so that what
 * was renewed meanwhile is found.
 *
 * @param kubeconfig null for the usual places: {@code KUBECONFIG}, {@code ~/.kube/config}, then the service account of
 *     the pod this runs in
 * @param context null for the kubeconfig's current one
 */
public record Login(Path kubeconfig, String context) {
    private static final int CONNECT_MILLIS = 10_000;

    /**
     * @throws LoginFailed with a sentence for people
     */
    public Config read() {
        List<Path> files = files();
        if (kubeconfig != null && files.isEmpty()) {
            throw new LoginFailed("There is no kubeconfig at " + kubeconfig + ".");
        }
        try {
            Config config = files.isEmpty() ? inCluster() : from(Kubeconfig.read(files));
            // What to try again, and when, is decided by who asks.
            config.setRequestRetryBackoffLimit(0);
            config.setConnectionTimeout(CONNECT_MILLIS);
            return config;
        } catch (KubernetesClientException failed) {
            throw new LoginFailed("The kubeconfig does not lead to a cluster: " + failed.getMessage(), failed);
        }
    }

    /**
     * Name of the context that is used; {@code in-cluster} where no kubeconfig names one. Never fails: what is wrong
     * with a kubeconfig is told by {@link #read}.
     */
    public String contextName() {
        return context != null
                ? context
                : readable().flatMap(Kubeconfig::currentContext).orElse("in-cluster");
    }

    /** Names of all contexts there are, in the order of the files; empty where nothing can be read. */
    public List<String> contexts() {
        return readable().map(Kubeconfig::contexts).orElse(List.of());
    }

    private Optional<Kubeconfig> readable() {
        try {
            return Optional.of(Kubeconfig.read(files()));
        } catch (LoginFailed unreadable) {
            return Optional.empty();
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (kubeconfig != null) {
            files.add(kubeconfig);
        } else {
            Config.getKubeconfigFilenames().forEach(name -> files.add(Path.of(name)));
        }
        files.removeIf(file -> !Files.isRegularFile(file));
        return files;
    }

    private static Config inCluster() {
        return ServiceAccount.of(System.getenv())
                .orElseThrow(
                        () -> new LoginFailed("There is no kubeconfig: neither KUBECONFIG nor ~/.kube/config leads to"
                                + " one. Name one with --kubeconfig, or replay a recording instead."))
                .read();
    }

    private Config from(Kubeconfig read) {
        String names = String.join(", ", read.contexts());
        String chosen = Optional.ofNullable(context)
                .or(read::currentContext)
                .orElseThrow(() -> new LoginFailed(
                        "The kubeconfig names no current context. Choose one with --context: " + names + "."));
        if (!read.contexts().contains(chosen)) {
            throw new LoginFailed("There is no context \"" + chosen + "\" in the kubeconfig; it has " + names + ".");
        }
        Optional<AuthInfo> user = read.user(chosen);
        Optional<ExecConfig> program = user.map(AuthInfo::getExec);
        Config config = read.configFor(chosen);
        if (config.getMasterUrl() == null) {
            throw new LoginFailed(
                    "The context \"" + chosen + "\" of the kubeconfig names a cluster that is not in it.");
        }
        user.ifPresent(who -> take(who, config, read.folderOfUser(chosen)));
        program.ifPresent(exec -> new CredentialProgram(exec, read.folderOfUser(chosen)).provide(config));
        return config;
    }

    /** What the client library leaves out of a user's entry. */
    private static void take(AuthInfo user, Config config, Path folder) {
        if (user.getAs() != null) {
            config.setImpersonateUsername(user.getAs());
            config.setImpersonateGroups(
                    user.getAsGroups() == null
                            ? new String[0]
                            : user.getAsGroups().toArray(String[]::new));
        }
        if (user.getToken() == null && user.getTokenFile() != null) {
            try {
                config.setOauthToken(
                        Files.readString(folder.resolve(user.getTokenFile())).strip());
            } catch (IOException unreadable) {
                throw new LoginFailed(
                        "The kubeconfig's token file " + user.getTokenFile() + " cannot be read.", unreadable);
            }
        }
    }
}
