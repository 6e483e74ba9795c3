package dev.hindsight.source.kubernetes.access;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which cluster, and as whom. Reads the kubeconfig anew each time, exec plugins included, so that credentials that
 * were renewed on disk are found.
 *
 * @param kubeconfig null for the usual places: {@code KUBECONFIG}, {@code ~/.kube/config}, then the service account of
 *     the pod this runs in
 * @param context null for the kubeconfig's current one
 */
public record Login(Path kubeconfig, String context) {
    /**
     * @throws LoginFailed with a sentence for people
     */
    public Config read() {
        List<Path> files = files();
        if (kubeconfig != null && files.isEmpty()) {
            throw new LoginFailed("There is no kubeconfig at " + kubeconfig + ".");
        }
        files.forEach(Login::requireReadable);
        try {
            requireContext(files);
            Config config = kubeconfig == null
                    ? Config.autoConfigure(context)
                    : Config.fromKubeconfig(context, kubeconfig.toFile());
            return checked(config, files);
        } catch (KubernetesClientException unreadable) {
            throw new LoginFailed(sentence(unreadable), unreadable);
        }
    }

    /**
     * Name of the context that is used; {@code in-cluster} where no kubeconfig names one. Never fails: what is wrong
     * with a kubeconfig is told by {@link #read}.
     */
    public String contextName() {
        return context != null
                ? context
                : parsed(files())
                        .map(io.fabric8.kubernetes.api.model.Config::getCurrentContext)
                        .filter(current -> current != null && !current.isBlank())
                        .findFirst()
                        .orElse("in-cluster");
    }

    /** Names of all contexts there are, in the order of the files. */
    public List<String> contexts() {
        return names(files());
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

    /** The client would silently take the current context where the named one is missing. */
    private void requireContext(List<Path> files) {
        if (context != null && !names(files).contains(context)) {
            throw new LoginFailed("There is no context \"" + context + "\" in the kubeconfig; it has "
                    + String.join(", ", names(files)) + ".");
        }
    }

    private static Config checked(Config config, List<Path> files) {
        if (config.getCurrentContext() == null && !files.isEmpty()) {
            throw new LoginFailed("The kubeconfig names no current context. Choose one with --context: "
                    + String.join(", ", names(files)) + ".");
        }
        boolean nowhere = files.isEmpty() && System.getenv("KUBERNETES_SERVICE_HOST") == null;
        if (nowhere || config.getMasterUrl() == null) {
            throw new LoginFailed("There is no kubeconfig: neither KUBECONFIG nor ~/.kube/config leads to one. Name one"
                    + " with --kubeconfig, or replay a recording instead.");
        }
        config.setRequestRetryBackoffLimit(0);
        config.setConnectionTimeout(10_000);
        return config;
    }

    private static List<String> names(List<Path> files) {
        return parsed(files)
                .flatMap(parsed -> parsed.getContexts().stream())
                .map(NamedContext::getName)
                .distinct()
                .toList();
    }

    private static Stream<io.fabric8.kubernetes.api.model.Config> parsed(List<Path> files) {
        return files.stream().flatMap(file -> {
            try {
                return Stream.of(KubeConfigUtils.parseConfig(file.toFile()));
            } catch (KubernetesClientException unreadable) {
                return Stream.empty();
            }
        });
    }

    /** Without the parser's own words: they quote the file, and so perhaps a token. */
    private static void requireReadable(Path file) {
        try {
            KubeConfigUtils.parseConfig(file.toFile());
        } catch (KubernetesClientException unreadable) {
            throw new LoginFailed("The file " + file + " cannot be read, or is no kubeconfig.", unreadable);
        }
    }

    private static String sentence(KubernetesClientException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String why = String.valueOf(cause.getMessage());
        return why.contains("Cannot run program")
                ? "The kubeconfig gets its credentials from a program that cannot be run (" + why
                        + "). Install it, or log in another way."
                : "The kubeconfig does not lead to a cluster: " + why;
    }
}
