package dev.hindsight.source.log.follow;

import dev.hindsight.source.log.pod.PodView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is asked of the API server. */
final class LogRequest {
    private LogRequest() {}

    /** The container's log from {@code since} on, for as long as the container runs. */
    static String following(PodView pod, String container, Instant since) {
        return path(pod, container, since) + "&follow=true";
    }

    /** What the run before wrote from {@code since} on. */
    static String previous(PodView pod, String container, Instant since) {
        return path(pod, container, since) + "&previous=true";
    }

    /** The kubelet knows whole seconds only. */
    private static String path(PodView pod, String container, Instant since) {
        return "/api/v1/namespaces/" + pod.namespace() + "/pods/" + pod.name() + "/log?container="
                + URLEncoder.encode(container, StandardCharsets.UTF_8) + "&timestamps=true&sinceTime="
                + since.truncatedTo(ChronoUnit.SECONDS);
    }
}
