package dev.hindsight.source.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.source.kubernetes.AccessFinding.Level;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import dev.hindsight.source.kubernetes.access.LoginFailed;
import dev.hindsight.source.kubernetes.kinds.Discovery;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries the way to a cluster, step by step, and says what stands in it. */
public final class ClusterAccess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final List<String> VERBS = List.of("list", "watch");

    private final SourceConfig config;

    public ClusterAccess(SourceConfig config) {
        this.config = config;
    }

    /** Takes some seconds at most where the cluster answers, and up to ten where it does not. Never empty. */
    public List<AccessFinding> check() throws InterruptedException {
        List<AccessFinding> findings = new ArrayList<>();
        try (ApiConnection api = new ApiConnection(config.login())) {
            String context = config.login().contextName();
            findings.add(AccessFinding.good("kubeconfig", "The context " + context + " leads to " + api.url() + "."));
            reach(api, findings);
        } catch (LoginFailed failed) {
            findings.add(broken("kubeconfig", failed.getMessage()));
        }
        return findings;
    }

    private void reach(ApiConnection api, List<AccessFinding> findings) throws InterruptedException {
        try {
            findings.add(AccessFinding.good("API server", "Kubernetes " + version(api) + " answers."));
            List<ServedKind> served = new Discovery(api).served(config.wanted(), config.custom());
            int before = findings.size();
            for (ServedKind kind : served) {
                rights(api, kind, findings);
            }
            if (findings.size() == before) {
                findings.add(AccessFinding.good(
                        "rights", "All " + served.size() + " kinds that there are may be listed and watched."));
            }
            logs(api, findings);
        } catch (IOException | ApiRefusal noAnswer) {
            findings.add(broken("API server", Explanation.of(noAnswer, api.url())));
        }
    }

    private static String version(ApiConnection api) throws IOException, ApiRefusal, InterruptedException {
        return JSON.readTree(api.get("/version", PATIENCE, LONGEST_ANSWER))
                .path("gitVersion")
                .asText("of an unknown version");
    }

    private void rights(ApiConnection api, ServedKind kind, List<AccessFinding> findings)
            throws IOException, ApiRefusal, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (String verb : VERBS) {
            if (!mayEverywhere(api, kind, verb)) {
                missing.add(verb);
            }
        }
        if (!missing.isEmpty()) {
            findings.add(new AccessFinding(
                    Level.LIMITED,
                    kind.toString(),
                    "May not " + String.join(" or ", missing) + " " + kind.plural() + ": they will not be seen.",
                    "Add to the ClusterRole: " + kind.rule()));
        }
    }

    private void logs(ApiConnection api, List<AccessFinding> findings)
            throws IOException, ApiRefusal, InterruptedException {
        Set<String> namespaces = config.namespaces().isEmpty() ? Set.of("") : config.namespaces();
        for (String namespace : namespaces) {
            if (!may(api, "", "pods", "log", "get", namespace)) {
                findings.add(new AccessFinding(
                        Level.LIMITED,
                        "logs",
                        "May not get the logs of pods: errors in them will not be seen.",
                        "Add to the ClusterRole: apiGroups [\"\"], resources [\"pods/log\"], verbs [\"get\"];"
                                + " or leave logs out with up --no-logs"));
                return;
            }
        }
        findings.add(AccessFinding.good("logs", "The logs of pods may be followed."));
    }

    private boolean mayEverywhere(ApiConnection api, ServedKind kind, String verb)
            throws IOException, ApiRefusal, InterruptedException {
        boolean some = kind.namespaced() && !config.namespaces().isEmpty();
        for (String namespace : some ? config.namespaces() : List.of("")) {
            if (!may(api, kind.group(), kind.plural(), "", verb, namespace)) {
                return false;
            }
        }
        return true;
    }

    /** Asks the API server itself, as {@code kubectl auth can-i} does. */
    private static boolean may(
            ApiConnection api, String group, String resource, String part, String verb, String namespace)
            throws IOException, ApiRefusal, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        question.put("kind", "SelfSubjectAccessReview").put("apiVersion", "authorization.k8s.io/v1");
        question.putObject("spec")
                .putObject("resourceAttributes")
                .put("group", group)
                .put("resource", resource)
                .put("subresource", part)
                .put("verb", verb)
                .put("namespace", namespace);
        JsonNode answer = JSON.readTree(
                api.post("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", question.toString(), PATIENCE));
        return answer.path("status").path("allowed").asBoolean();
    }

    private static AccessFinding broken(String subject, String sentence) {
        return new AccessFinding(Level.BROKEN, subject, sentence, "");
    }
}
