package dev.hindsight.images.oci;

import dev.hindsight.images.content.Layer;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that makes an image, before it is written anywhere.
 *
 * @param folder in which the program starts
 * @param created of the commit, not of the build: the same commit gives the same image
 */
public record Image(
        String name,
        List<Layer> layers,
        List<String> entrypoint,
        SortedMap<String, String> environment,
        SortedMap<String, String> labels,
        String folder,
        List<Integer> ports,
        Instant created) {
    public Image {
        environment = new TreeMap<>(environment);
        labels = new TreeMap<>(labels);
    }

    public long size() {
        return layers.stream().mapToLong(Layer::size).sum();
    }
}
