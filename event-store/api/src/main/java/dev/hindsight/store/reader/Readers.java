package dev.hindsight.store.reader;

/** Names under which readers of the log keep their checkpoints, where others than themselves ask how far they are. */
public final class Readers {
    private Readers() {}

    /** Who decides on what needs more than one object of a cluster. */
    public static String correlating(String cluster) {
        return "correlate:" + cluster;
    }
}
