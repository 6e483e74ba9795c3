package dev.hindsight.source.log.rotated;

import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.log.pod.ContainerView;
import dev.hindsight.source.log.pod.PodView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Through the API server from the kubelet's own web server, for who may get {@code nodes/proxy}. */
public final class LogsThroughNode implements RotatedLogs {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final int LONGEST_LIST = 1 << 20;
    private static final Pattern LINK = Pattern.compile("<a href=\"([0-9][^\"/]*)\">");

    private final ApiConnection api;
    private final AtomicLong deniedUntil = new AtomicLong(System.nanoTime());

    public LogsThroughNode(ApiConnection api) {
        this.api = api;
    }

    @Override
    public List<KeptFile> files(PodView pod, ContainerView container) throws IOException, InterruptedException {
        if (System.nanoTime() - deniedUntil.get() < 0) {
            return List.of();
        }
        String folder = "/api/v1/nodes/" + pod.node() + "/proxy/logs/pods/" + pod.namespace() + "_" + pod.name() + "_"
                + pod.logFolder() + "/" + container.name() + "/";
        try {
            String list = new String(api.get(folder, ANSWER_WITHIN, LONGEST_LIST), StandardCharsets.UTF_8);
            List<KeptFile> files = new ArrayList<>();
            FileNames.inOrder(LINK.matcher(list)
                            .results()
                            .map(match -> match.group(1))
                            .toList())
                    .forEach(name -> files.add(() -> open(folder + name)));
            return files;
        } catch (ApiRefusal refusal) {
            if (refusal.isForbidden() || refusal.status() == 405) {
                deniedUntil.set(System.nanoTime() + ASK_AGAIN.toNanos());
            }
            return List.of();
        }
    }

    private InputStream open(String path) throws IOException, InterruptedException {
        try {
            InputStream file = api.open(path, ANSWER_WITHIN);
            return path.endsWith(".gz") ? new GZIPInputStream(file) : file;
        } catch (ApiRefusal refusal) {
            throw new IOException(refusal.getMessage(), refusal);
        }
    }
}
