package dev.hindsight.view.list;

import dev.hindsight.view.moment.Answer;
import java.util.List;

/** An answer that is a page of a list; in JSON with what stands around it, else its items only. */
public interface Listed<T> extends Answer {
    List<T> items();

    /** Items of all pages, as far as they were counted. */
    long total();

    /** Cursor of the next page; null at the last one. */
    String next();
}
