package dev.hindsight.images;

/** Why no image can be made, in words for the person who asked for one. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String words) {
        super(words);
    }

    public Refusal(String words, Throwable cause) {
        super(words, cause);
    }
}
