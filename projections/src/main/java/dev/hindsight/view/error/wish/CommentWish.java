package dev.hindsight.view.error.wish;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has to say about a group. */
@Schema(name = "ErrorCommentWish", description = "What somebody has to say about an error.")
public record CommentWish(
        @Schema(description = "Never empty, at most 4,000 characters.")
        String text) {}
