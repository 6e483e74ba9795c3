package dev.hindsight.source.log.pod;

/**
 * A container as the API server tells it.
 *
 * @param id of the one that runs or ran last; empty before the first
 * @param everRan whether there can be a log
 * @param previous whether there can be one of an earlier run
 */
public record ContainerView(
        String name, String image, String id, int restarts, boolean running, boolean everRan, boolean previous) {
    /** Another one when there may be other lines to read. */
    public String stamp() {
        return id + "/" + restarts + "/" + running;
    }
}
