package dev.hindsight.store.axon.postgres;

import dev.hindsight.digest.Sha256;
import java.nio.ByteBuffer;

/** PostgreSQL's advisory locks go by a number of 64 bits; names are brought to one that hardly collides. */
final class LockKey {
    static long of(String name) {
        return ByteBuffer.wrap(Sha256.of(name).bytes()).getLong();
    }

    private LockKey() {}
}
