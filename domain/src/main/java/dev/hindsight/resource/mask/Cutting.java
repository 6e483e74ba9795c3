package dev.hindsight.resource.mask;

import dev.hindsight.resource.ValueDigest;
import dev.hindsight.resource.secret.SecretText;
import java.math.BigInteger;

/** One extraction: how much room is left in the facts, and how texts and numbers are taken over into them. */
public final class Cutting {
    /** Stands where something was left out because it is too large. */
    public static final String MARK = "…cut";

    public static final int MAX_ITEMS = 500;
    public static final int MAX_KEY = 320;
    public static final int MAX_TEXT = 1024;

    /** Quotes, colon and comma around a value in JSON. */
    private static final int PUNCTUATION = 4;

    private final ValueDigest digest;
    private int room;

    /** @param room bytes of JSON, about */
    public Cutting(ValueDigest digest, int room) {
        this.digest = digest;
        this.room = room;
    }

    /** Keeps with no more than {@code share} of the room, so that one part cannot take the place of another. */
    public Object keepWithin(int share, Mask mask, Object raw) {
        int before = room;
        room = Math.min(before, share);
        int given = room;
        Object kept = mask.keep(raw, this);
        room = before - (given - room);
        return kept;
    }

    boolean isFull() {
        return room <= 0;
    }

    void charge(int bytes) {
        room -= bytes;
    }

    public boolean isPlain(Object raw) {
        return raw instanceof CharSequence || raw instanceof Number || raw instanceof Boolean;
    }

    /** A secret's digest instead of the secret. */
    public String digest(String value) {
        return text(digest.of(value), MAX_TEXT);
    }

    /** A text for people, without what looks like a secret. */
    public String words(String raw) {
        return words(raw, MAX_TEXT);
    }

    /** The end is cut off first, with a reserve, so that hiding takes bounded time and sees secrets whole. */
    public String words(String raw, int atMost) {
        String bounded = raw.length() > 2 * atMost ? raw.substring(0, 2 * atMost) : raw;
        String hidden = SecretText.hidden(bounded);
        return text(bounded.length() == raw.length() ? hidden : hidden + MARK, atMost);
    }

    /** The text, cut to {@code atMost} characters and to the room, and without what databases refuse. */
    public String text(String raw, int atMost) {
        int limit = Math.max(0, Math.min(atMost, room));
        String kept = raw.length() <= limit ? raw : CleanText.start(raw, limit) + MARK;
        String clean = CleanText.of(kept);
        room -= CleanText.bytes(clean) + PUNCTUATION;
        return clean;
    }

    static Object scalar(Object raw, Cutting cutting) {
        return switch (raw) {
            case CharSequence text -> cutting.text(text.toString(), MAX_TEXT);
            case Boolean flag -> cutting.charged(flag);
            case Number number -> cutting.number(number);
            default -> null;
        };
    }

    /**
     * The same number in the type that reading JSON gives it, whatever type the sender's reader chose: facts must be
     * equal to themselves after they were stored.
     */
    private Object number(Number raw) {
        return switch (raw) {
            case Integer whole -> charged(whole);
            case Long whole -> charged(narrow(whole));
            case Short whole -> charged(whole.intValue());
            case Byte whole -> charged(whole.intValue());
            case BigInteger whole when whole.bitLength() < Long.SIZE -> charged(narrow(whole.longValue()));
            case BigInteger whole -> text(whole.bitLength() > MAX_TEXT ? MARK : whole.toString(), MAX_TEXT);
            default -> fraction(raw.doubleValue());
        };
    }

    private Object fraction(double value) {
        return Double.isFinite(value) ? charged(value) : text(String.valueOf(value), MAX_TEXT);
    }

    private static Number narrow(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private <T> T charged(T value) {
        room -= PUNCTUATION + 4;
        return value;
    }
}
