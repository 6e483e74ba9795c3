package dev.hindsight.source.kubernetes.sieve;

/**
 * Which facts of which object the sink has taken over last. Bounded: what was not asked for longest is forgotten, and
 * what is forgotten passes. In two generations, the older of which is given up when the younger is full.
 *
 * <p>It never claims more than is certain. While a version is on its way, and after one of which nobody knows whether it
 * arrived, nothing is known of the object. Safe for many threads.
 */
final class TakenOver {
    private Generation young;
    private Generation old;

    /** @param most objects that are remembered at least, about half as many as at most */
    TakenOver(int most) {
        this.young = new Generation(most);
        this.old = new Generation(most);
    }

    /**
     * Whether the sink knows what this version says: the last that it took over had the same facts, or is newer. It counts
     * as known from then on.
     */
    synchronized boolean knows(Uid uid, long version, long digest) {
        int place = known(uid);
        if (young.isFree(place) || !isCertain(place)) {
            return false;
        }
        long newest = young.version(place) >> 1;
        boolean same = young.digest(place) == digest;
        if (same && newest < version) {
            young.set(place, uid, version << 1, digest);
        }
        return same || version < newest;
    }

    /** This version sets out. */
    synchronized void begins(Uid uid, long version) {
        int place = known(uid);
        long newest = young.version(place) >> 1;
        young.set(place, uid, Math.max(newest, version) << 1 | 1, 0);
    }

    /** This version was taken over. */
    synchronized void arrived(Uid uid, long version, long digest) {
        int place = known(uid);
        if (young.version(place) >> 1 <= version) {
            young.set(place, uid, version << 1, digest);
        }
    }

    /** Nobody knows whether the sink has this version, or the object is gone. */
    synchronized void forget(Uid uid, long version) {
        begins(uid, version);
    }

    synchronized int bytes() {
        return young.bytes() + old.bytes();
    }

    /** The lowest bit of a version tells that nothing is certain. */
    private boolean isCertain(int place) {
        return (young.version(place) & 1) == 0;
    }

    /** Its place among the young, where it is moved to; free when it is not known. */
    private int known(Uid uid) {
        int place = young.place(uid);
        if (!young.isFree(place)) {
            return place;
        }
        if (young.isFull()) {
            Generation given = old;
            old = young;
            young = given;
            young.clear();
            place = young.place(uid);
        }
        int before = old.place(uid);
        if (!old.isFree(before)) {
            young.set(place, uid, old.version(before), old.digest(before));
        }
        return place;
    }
}
