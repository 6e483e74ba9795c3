package dev.hindsight.view.error.near;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.function.Function;

/** The sentence model all-MiniLM-L6-v2, within this process: no text leaves it. */
final class MiniLm {
    /** In characters; what is beyond them is beyond the model's 256 word pieces, too. */
    private static final int LONGEST = 2_000;

    private MiniLm() {}

    /**
     * Takes most of a second; 384 numbers a sentence, about a millisecond each. Unpacks its native libraries, 31 MB, to
     * {@code java.io.tmpdir}, and to the home of the user where that can be written.
     */
    static Function<String, float[]> load() {
        EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        return text -> model.embed(text.substring(0, Math.min(LONGEST, text.length())))
                .content()
                .vector();
    }
}
