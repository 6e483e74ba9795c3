package dev.hindsight.errorgroup;

import java.time.Instant;
import java.util.Map;

/**
 * One occurrence kept whole, as an example. Secrets and personal data are masked before it gets here.
 *
 * @param pod with {@code container} and {@code node} empty when nobody knows
 * @param release the image's tag or digest, or the revision that ran; empty when nobody knows
 * @param text the entry with its stack, bounded
 * @param fields url, request id, trace id and the like
 * @param cut what was left out, for people; empty when nothing was
 */
public record Exemplar(
        Instant time,
        String pod,
        String container,
        String node,
        String release,
        String text,
        Map<String, String> fields,
        String cut) {}
