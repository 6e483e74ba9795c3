package dev.hindsight.source.log.pod;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.Backoff;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.wire.Lines;
import dev.hindsight.source.kubernetes.wire.ListPage;
import dev.hindsight.source.kubernetes.wire.RawObject;
import dev.hindsight.source.kubernetes.wire.WatchLine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Lists objects of one kind, watches them, and begins again whenever the watch cannot go on. */
final class Listing {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int LONGEST_PAGE = 256 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiConnection api;
    private final String path;
    private final String query;
    private final Sight sight;
    private final Backoff backoff;

    /** What is seen; all of it from one thread. */
    interface Sight {
        /** All that there are. */
        void all(List<JsonNode> objects);

        void changed(JsonNode object);

        void gone(JsonNode object);

        /** @param failure null when it goes well again */
        void trouble(Exception failure);
    }

    /** @param query which of them, beginning with an ampersand; may be empty */
    Listing(ApiConnection api, String path, String query, Duration longestWait, Sight sight) {
        this.api = api;
        this.path = path;
        this.query = query;
        this.sight = sight;
        this.backoff = new Backoff(Duration.ofMillis(200), longestWait, ThreadLocalRandom.current());
    }

    /** Until interrupted. */
    void run() throws InterruptedException {
        while (true) {
            try {
                watch(list());
            } catch (ApiRefusal refusal) {
                if (!refusal.isExpired()) {
                    failed(refusal);
                }
            } catch (IOException noAnswer) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                failed(noAnswer);
            }
        }
    }

    private void failed(Exception failure) throws InterruptedException {
        sight.trouble(failure);
        Thread.sleep(backoff.next());
    }

    private String list() throws IOException, ApiRefusal, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (true) {
            String page = path + "?limit=500" + query + (next.isEmpty() ? "" : "&continue=" + encoded(next));
            ListPage read = ListPage.parse(api.get(page, ANSWER_WITHIN, LONGEST_PAGE), "");
            for (RawObject object : read.objects()) {
                all.add(JSON.readTree(object.json()));
            }
            next = read.continueToken();
            if (next.isEmpty()) {
                sight.all(all);
                sight.trouble(null);
                return read.resourceVersion();
            }
        }
    }

    /** As long as it can be taken up again without a gap. */
    private void watch(String version) throws IOException, ApiRefusal, InterruptedException {
        String from = version;
        while (true) {
            String watching = path + "?watch=1&allowWatchBookmarks=true&timeoutSeconds=290" + query
                    + "&resourceVersion=" + encoded(from);
            try (InputStream in = api.open(watching, ANSWER_WITHIN)) {
                sight.trouble(null);
                from = read(new Lines(in), from);
                backoff.succeeded();
            } catch (IOException cut) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                failed(cut);
            }
            Thread.sleep(50);
        }
    }

    private String read(Lines lines, String version) throws IOException, ApiRefusal {
        String from = version;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            switch (WatchLine.parse(line, "")) {
                case WatchLine.Changed changed -> {
                    JsonNode object = JSON.readTree(changed.object().json());
                    if (changed.kind() == WatchLine.Kind.DELETED) {
                        sight.gone(object);
                    } else {
                        sight.changed(object);
                    }
                    from = changed.object().resourceVersion();
                }
                case WatchLine.Bookmark bookmark -> from = bookmark.resourceVersion();
                case WatchLine.Ended ended -> throw ended.why();
                case WatchLine.Unreadable unreadable -> throw new IOException("the watch sent " + unreadable.why());
            }
        }
        return from;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
