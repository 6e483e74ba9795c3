package dev.hindsight.detect.decide;

import dev.hindsight.watch.WatchedKind;

/**
 * How the objects of one inventory are told from others. An inventory may list many kinds under one id; each kind is
 * counted by itself.
 */
record InventoryMark(String inventory) {
    String of(WatchedKind kind) {
        return inventory + "/" + kind.apiVersion() + "/" + kind.kind();
    }

    /** What an event of an object is told to be caused by. */
    String causeOf(String uid) {
        return inventory + "/" + uid;
    }

    boolean caused(String cause) {
        return cause != null && cause.startsWith(inventory + "/");
    }
}
