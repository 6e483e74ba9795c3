package dev.hindsight.source.log.rotated;

import dev.hindsight.source.log.pod.ContainerView;
import dev.hindsight.source.log.pod.PodView;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The files in which a container's older lines lie. The API server gives the newest file alone; where these are out of
 * reach, what was not read before the kubelet began a new file is lost.
 */
public interface RotatedLogs {
    /** A file of a container. */
    interface KeptFile {
        /** @throws IOException also when it is no longer there */
        InputStream open() throws IOException, InterruptedException;
    }

    /** Nobody lets us read them. */
    RotatedLogs OUT_OF_REACH = (pod, container) -> List.of();

    /** All but the newest, oldest first; empty when they are out of reach. */
    List<KeptFile> files(PodView pod, ContainerView container) throws IOException, InterruptedException;
}
