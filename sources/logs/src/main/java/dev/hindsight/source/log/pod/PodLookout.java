package dev.hindsight.source.log.pod;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Knows all pods that are to be followed, and tells of each that changes. */
public final class PodLookout {
    private final LogChoice choice;
    private final Duration longestWait;
    private final ApiConnection api;
    private final Watcher watcher;
    private final Map<String, PodView> pods = new HashMap<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<String, Exception> troubles = new HashMap<>();
    private final TreeSet<String> unlisted = new TreeSet<>();
    private boolean namespacesAsked;

    /** Told in order, from several threads, one at a time. */
    public interface Watcher {
        /** A pod is to be followed, or changed. */
        void there(PodView pod);

        /** A pod is gone, or no longer to be followed. */
        void gone(String uid);
    }

    public PodLookout(ApiConnection api, LogChoice choice, Duration longestWait, Watcher watcher) {
        this.api = api;
        this.choice = choice;
        this.longestWait = longestWait;
        this.watcher = watcher;
        unlisted.addAll(scopes());
    }

    /** What has to run until it is interrupted, each on a thread of its own. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (String scope : scopes()) {
            String path = scope.isEmpty() ? "/api/v1/pods" : "/api/v1/namespaces/" + scope + "/pods";
            tasks.add(new Listing(api, path, query(), longestWait, new Pods(scope))::run);
        }
        tasks.add(new Listing(api, "/api/v1/namespaces", "", longestWait.multipliedBy(2), new Namespaces())::run);
        return tasks;
    }

    /** Runs until interrupted. */
    public interface Task {
        void run() throws InterruptedException;
    }

    private List<String> scopes() {
        return choice.namespaces().isEmpty() ? List.of("") : List.copyOf(new TreeSet<>(choice.namespaces()));
    }

    private String query() {
        String labels = choice.labels().isEmpty() ? "" : "&labelSelector=" + encoded(choice.labels());
        return choice.node().isEmpty()
                ? labels
                : labels + "&fieldSelector=" + encoded("spec.nodeName=" + choice.node());
    }

    /** Whether all pods were listed once. */
    public synchronized boolean isComplete() {
        return unlisted.isEmpty() && namespacesAsked;
    }

    /** Why pods cannot be listed at the moment; null when they can. Without the annotations of namespaces one can live. */
    public synchronized Exception trouble() {
        return troubles.values().stream().findFirst().orElse(null);
    }

    private void take(PodView pod) {
        pods.put(pod.uid(), pod);
        if (!namespacesAsked) {
            // One of them may say that nobody is to read its logs.
            return;
        }
        if (choice.takes(pod, namespaces.getOrDefault(pod.namespace(), ""))) {
            watcher.there(pod);
        } else {
            watcher.gone(pod.uid());
        }
    }

    private void drop(String uid) {
        if (pods.remove(uid) != null) {
            watcher.gone(uid);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private final class Pods implements Listing.Sight {
        private final String scope;

        Pods(String scope) {
            this.scope = scope;
        }

        @Override
        public void all(List<JsonNode> objects) {
            synchronized (PodLookout.this) {
                Map<String, PodView> now = new HashMap<>();
                objects.stream().map(PodView::of).forEach(pod -> now.put(pod.uid(), pod));
                List.copyOf(pods.values()).stream()
                        .filter(pod -> scope.isEmpty() || pod.namespace().equals(scope))
                        .filter(pod -> !now.containsKey(pod.uid()))
                        .forEach(pod -> drop(pod.uid()));
                now.values().forEach(PodLookout.this::take);
                unlisted.remove(scope);
            }
        }

        @Override
        public void changed(JsonNode object) {
            synchronized (PodLookout.this) {
                take(PodView.of(object));
            }
        }

        @Override
        public void gone(JsonNode object) {
            synchronized (PodLookout.this) {
                drop(object.path("metadata").path("uid").asText());
            }
        }

        @Override
        public void trouble(Exception failure) {
            synchronized (PodLookout.this) {
                if (failure == null) {
                    troubles.remove(scope);
                } else {
                    troubles.put(scope, failure);
                }
            }
        }
    }

    private final class Namespaces implements Listing.Sight {
        @Override
        public void all(List<JsonNode> objects) {
            synchronized (PodLookout.this) {
                namespaces.clear();
                objects.forEach(this::note);
                namespacesAsked = true;
                List.copyOf(pods.values()).forEach(PodLookout.this::take);
            }
        }

        @Override
        public void changed(JsonNode object) {
            synchronized (PodLookout.this) {
                String before = namespaces.get(name(object));
                if (!note(object).equals(before)) {
                    List.copyOf(pods.values()).stream()
                            .filter(pod -> pod.namespace().equals(name(object)))
                            .forEach(PodLookout.this::take);
                }
            }
        }

        @Override
        public void gone(JsonNode object) {
            synchronized (PodLookout.this) {
                namespaces.remove(name(object));
            }
        }

        /** Who may not read namespaces follows all that are chosen; who only gets no answer waits for one. */
        @Override
        public void trouble(Exception failure) {
            boolean forbidden = failure instanceof ApiRefusal refusal && refusal.isForbidden();
            synchronized (PodLookout.this) {
                if (forbidden && !namespacesAsked) {
                    namespacesAsked = true;
                    List.copyOf(pods.values()).forEach(PodLookout.this::take);
                }
            }
        }

        private String note(JsonNode namespace) {
            String says = namespace
                    .path("metadata")
                    .path("annotations")
                    .path(PodView.ANNOTATION)
                    .asText();
            namespaces.put(name(namespace), says);
            return says;
        }

        private static String name(JsonNode object) {
            return object.path("metadata").path("name").asText();
        }
    }
}
