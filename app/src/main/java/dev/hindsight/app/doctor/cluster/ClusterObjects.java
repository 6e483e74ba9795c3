package dev.hindsight.app.doctor.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what an API server serves. */
public interface ClusterObjects {
    /** @param path from the slash on */
    Look look(String path) throws InterruptedException;

    /**
     * What was found.
     *
     * @param object missing when it is not there or may not be read
     * @param obstacle why it may not be read; empty when it was read, or is not there
     */
    record Look(JsonNode object, String obstacle) {
        public static final Look NOTHING = new Look(MissingNode.getInstance(), "");

        public static Look refused(String why) {
            return new Look(MissingNode.getInstance(), why);
        }

        public boolean found() {
            return !object.isMissingNode();
        }

        public boolean readable() {
            return obstacle.isEmpty();
        }
    }
}
