package dev.hindsight.logline.join;

import dev.hindsight.logline.RawLine;
import dev.hindsight.logline.text.PlainText;
import java.util.List;

/** The lines of one stream of one container. */
public final class Joining {
    /** Lines without a header go on with one that has a header only where most lines have one. */
    private static final int MOST_PLAIN_BESIDE = 4;

    private static final int LEAST = 8;
    private static final int MEMORY = 1_000;

    private OpenEntry open;
    private int headed;
    private int plainLines;

    /** The entry that is complete because of this line; empty when none is. */
    public List<RawLine> feed(RawLine line) {
        String plain = PlainText.of(line.text());
        LineShape shape = LineShape.of(plain);
        headed += shape == LineShape.HEADED ? 1 : 0;
        boolean bare = shape == LineShape.PLAIN && (open == null || open.mode() == Mode.NONE);
        plainLines += bare ? 1 : 0;
        if (headed + plainLines > MEMORY) {
            headed /= 2;
            plainLines /= 2;
        }
        boolean usual = !bare || plainLines <= MOST_PLAIN_BESIDE * headed + LEAST;
        if (open != null && usual && Continuation.goesOn(open, shape, plain)) {
            open.add(line, shape, plain);
            return List.of();
        }
        List<RawLine> complete = flush();
        open = new OpenEntry(line, shape, plain);
        return complete;
    }

    public List<RawLine> flush() {
        List<RawLine> complete = open == null ? List.of() : open.lines();
        open = null;
        return complete;
    }
}
