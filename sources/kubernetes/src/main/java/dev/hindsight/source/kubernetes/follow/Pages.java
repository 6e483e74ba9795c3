package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import dev.hindsight.source.kubernetes.wire.ListPage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads one list page by page. The pages get smaller when the objects are large, so that a page always fits into
 * memory, and larger again when they are small.
 */
final class Pages {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int LIMIT = 500;
    private static final int LIMIT_OF_LARGE = 50;
    private static final int SMALLEST = 5;
    private static final int LARGE_PAGE = 2 << 20;
    private static final int LARGEST_PAGE = 8 << 20;

    private final ServedKind kind;
    private final String namespace;
    private final ApiConnection api;
    private int limit;
    private String resourceVersion;
    private String continueToken;

    /** @param namespace empty for all */
    Pages(ServedKind kind, String namespace, ApiConnection api) {
        this.kind = kind;
        this.namespace = namespace;
        this.api = api;
        this.limit = kind.secretive() ? LIMIT_OF_LARGE : LIMIT;
    }

    boolean hasNext() {
        return continueToken == null || !continueToken.isEmpty();
    }

    /** Of the list as it was when its first page was read; known after that. */
    String resourceVersion() {
        return resourceVersion;
    }

    ListPage next() throws ApiRefusal, IOException, InterruptedException {
        ListPage page = ListPage.parse(read(), kind.typeMeta());
        if (resourceVersion == null) {
            resourceVersion = page.resourceVersion();
        }
        continueToken = page.continueToken();
        return page;
    }

    private byte[] read() throws ApiRefusal, IOException, InterruptedException {
        while (true) {
            try {
                byte[] body = api.get(path(), ANSWER_WITHIN, LARGEST_PAGE);
                if (body.length <= LARGEST_PAGE || limit == SMALLEST) {
                    adapt(body.length);
                    return body.length <= LARGEST_PAGE ? body : api.get(path(), ANSWER_WITHIN, Integer.MAX_VALUE);
                }
                limit = Math.max(SMALLEST, limit / 8);
            } catch (ApiRefusal refusal) {
                readOn(refusal);
            }
        }
    }

    /**
     * A list that was begun too long ago can be read on as of now. What was deleted since then does not come, what was
     * made since then is newer than the list's version: nobody is misled.
     */
    private void readOn(ApiRefusal refusal) throws ApiRefusal {
        boolean goesOn = refusal.isExpired() && !refusal.continueToken().isEmpty();
        if (!goesOn) {
            throw refusal;
        }
        continueToken = refusal.continueToken();
    }

    private void adapt(int bytes) {
        if (bytes > LARGE_PAGE) {
            limit = Math.max(SMALLEST, limit / 2);
        } else if (bytes < LARGE_PAGE / 4) {
            limit = Math.min(LIMIT, limit * 2);
        }
    }

    private String path() {
        String path = kind.path(namespace) + "?limit=" + limit;
        return continueToken == null || continueToken.isEmpty()
                ? path
                : path + "&continue=" + URLEncoder.encode(continueToken, StandardCharsets.UTF_8);
    }
}
