package dev.hindsight.view.error.page;

import dev.hindsight.view.error.answer.ErrorGroupDetailView;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Comment;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Ignored;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Regressed;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Resolved;
import java.util.List;

/**
 * What became of a group up to an instant.
 *
 * @param entries the latest first
 * @param ignored by what was said last, whether or not it still is; null when it never was, as are the next two
 */
record History(
        List<ErrorGroupDetailView.History> entries,
        List<Comment> comments,
        Ignored ignored,
        Resolved resolved,
        Regressed regressed) {}
