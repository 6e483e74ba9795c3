package dev.hindsight.source.kubernetes.access;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kubeconfig files, read as one: what the first of them says counts. */
final class Kubeconfig {
    private final Map<Path, Config> files;

    private Kubeconfig(Map<Path, Config> files) {
        this.files = files;
    }

    /**
     * @throws LoginFailed when one cannot be read; without the parser's own words, which quote the file, and so perhaps
     *     a token
     */
    static Kubeconfig read(List<Path> paths) {
        Map<Path, Config> files = new LinkedHashMap<>();
        for (Path path : paths) {
            try {
                files.put(path, KubeConfigUtils.parseConfig(path.toFile()));
            } catch (RuntimeException unreadable) {
                throw new LoginFailed("The file " + path + " cannot be read, or is no kubeconfig.", unreadable);
            }
        }
        return new Kubeconfig(files);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    Optional<String> currentContext() {
        return files.values().stream()
                .map(Config::getCurrentContext)
                .filter(name -> name != null && !name.isBlank())
                .findFirst();
    }

    List<String> contexts() {
        return all().stream().map(NamedContext::getName).distinct().toList();
    }

    /** Merges it into a client's configuration, all but the program that gives credentials. */
    io.fabric8.kubernetes.client.Config configFor(String context) {
        var config = io.fabric8.kubernetes.client.Config.empty();
        user(context).ifPresent(user -> user.setExec(null));
        KubeConfigUtils.merge(config, context, files.values().toArray(Config[]::new));
        if (config.getAuthProvider() == null && config.getCurrentContext() != null) {
            // Else the client reads the files again once a minute, and runs the program that they name, for every
            // request.
            config.getCurrentContext().getAdditionalProperties().clear();
        }
        return config;
    }

    Optional<AuthInfo> user(String context) {
        return named(context)
                .flatMap(found -> files.values().stream()
                        .flatMap(file -> file.getUsers().stream())
                        .filter(user -> user.getName().equals(found.getContext().getUser()))
                        .map(NamedAuthInfo::getUser)
                        .findFirst());
    }

    /** What is relative in the user's entry is relative to this folder. */
    Path folderOfUser(String context) {
        AuthInfo user = user(context).orElse(null);
        for (Map.Entry<Path, Config> file : files.entrySet()) {
            if (file.getValue().getUsers().stream().anyMatch(named -> named.getUser() == user)) {
                return file.getKey().toAbsolutePath().getParent();
            }
        }
        return Path.of("").toAbsolutePath();
    }

    private Optional<NamedContext> named(String context) {
        return all().stream().filter(one -> one.getName().equals(context)).findFirst();
    }

    private List<NamedContext> all() {
        List<NamedContext> all = new ArrayList<>();
        files.values().forEach(file -> all.addAll(file.getContexts()));
        return all;
    }
}
