package dev.hindsight.view.error.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group that may be the same error. */
@Schema(name = "SimilarError", description = "A group that may be the same error.")
public record SimilarErrorView(
        ErrorGroupView group,

        @Schema(description = "From 0.85, just suggested, to 1, the same words.")
        double score,

        @Schema(
                description = "How they were compared: by their words, or by the meaning of the sentence.",
                enumeration = {"cosine", "minilm"})
        String method) {}
