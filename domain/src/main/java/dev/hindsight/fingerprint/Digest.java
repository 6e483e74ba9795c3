package dev.hindsight.fingerprint;

import dev.hindsight.digest.Sha256;

/** A hash over texts in their order; where one ends and the next begins counts. */
final class Digest {
    private final Sha256 hash = new Sha256();

    Digest add(String text) {
        hash.add(text).add("\0");
        return this;
    }

    String hex(int digits) {
        return hash.hex(digits);
    }
}
