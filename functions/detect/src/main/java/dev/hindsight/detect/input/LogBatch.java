package dev.hindsight.detect.input;

import dev.hindsight.logline.RawLine;
import java.util.List;

/**
 * Lines of one writer, each with all that belongs to it. Who does not know a name leaves it empty; pod, service or node
 * is there.
 *
 * @param uid of the pod
 */
public record LogBatch(
        String namespace,
        String pod,
        String uid,
        String container,
        String node,
        String service,
        String release,
        List<RawLine> lines) {}
