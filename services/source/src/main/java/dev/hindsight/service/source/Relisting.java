package dev.hindsight.service.source;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Lists of everything that something outside gives cause for, such as an ApiServerSource that was rolled anew. Knative
 * rolls it for every new namespace, so the causes of some minutes share one list.
 */
final class Relisting {
    private static final Logger LOG = Logger.getLogger(Relisting.class);

    private final Duration apart;
    private final Runnable list;
    private long lastAt;
    private boolean any;
    private boolean planned;

    /** @param apart between two such lists at least */
    Relisting(Duration apart, Runnable list) {
        this.apart = apart;
        this.list = list;
    }

    /** Lists now, or when the last such list is long enough ago; that one is then for all causes until then. */
    synchronized void because(String cause, Vertx vertx) {
        if (planned) {
            return;
        }
        long since = (System.nanoTime() - lastAt) / 1_000_000;
        long wait = any ? apart.toMillis() - since : 0;
        LOG.infof("%s: everything is listed%s", cause, wait > 0 ? " in " + wait / 1000 + " s" : "");
        if (wait > 0) {
            planned = true;
            vertx.setTimer(wait, _ -> go());
        } else {
            go();
        }
    }

    private synchronized void go() {
        planned = false;
        any = true;
        lastAt = System.nanoTime();
        list.run();
    }
}
