package dev.hindsight.detect.error;

import dev.hindsight.detect.input.LogBatch;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.ObservationState.Known;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.store.Transaction;

/** In which release lines were written: as their sender says, else the tag of the image that the container runs. */
public final class Releases {
    private final Pods pods;

    /** What is known of the pods of a cluster. */
    @FunctionalInterface
    public interface Pods {
        ObservationState state(Transaction tx, String cluster, String uid);
    }

    public Releases(Pods pods) {
        this.pods = pods;
    }

    /** Empty when nobody knows. */
    String of(Transaction tx, String cluster, LogBatch batch) {
        if (!batch.release().isEmpty() || batch.uid().isEmpty()) {
            return batch.release();
        }
        return pods.state(tx, cluster, batch.uid()) instanceof Known known
                ? ofImage(known.facts(), batch.container())
                : "";
    }

    private static String ofImage(Facts pod, String container) {
        return Containers.of(pod).stream()
                .filter(one -> one.name().equals(container))
                .map(Container::image)
                .map(Releases::tag)
                .findFirst()
                .orElse("");
    }

    /** {@code 1.2} of {@code host:5000/shop/web:1.2@sha256:…}; the begin of the digest when there is no tag. */
    static String tag(String image) {
        int at = image.indexOf('@');
        String named = at < 0 ? image : image.substring(0, at);
        int colon = named.lastIndexOf(':');
        if (colon > named.lastIndexOf('/')) {
            return named.substring(colon + 1);
        }
        String digest = at < 0 ? "" : image.substring(at + 1);
        return digest.substring(0, Math.min(digest.length(), "sha256:".length() + 12));
    }
}
