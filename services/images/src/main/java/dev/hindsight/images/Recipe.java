package dev.hindsight.images;

import dev.hindsight.images.oci.Image;

/** How one image is made. */
public interface Recipe {
    String name();

    /** Gathers and makes all that goes into it; {@code version} is what it tells of itself. */
    Image image(String version);
}
