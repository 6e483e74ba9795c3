package dev.hindsight.view.list;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;

/**
 * How the pages after the one that is answered are read. JSON is one page; a format that has no room for a cursor goes
 * on to the end of the list, page by page, so that no more than one page is in memory.
 */
@RequestScoped
public class Paging {
    /** Items of an export at most; the same that counting ends at, so that it is known before it begins. */
    static final int MOST = Page.COUNTED;

    private static final int PAGE = 500;

    private Function<PageQuery, ? extends Listed<?>> pages;
    private boolean onlyOne;

    /** The page that was asked for; those after it can be had until the request ends. */
    public <L extends Listed<?>> L of(PageQuery query, Function<PageQuery, L> read) {
        pages = read;
        onlyOne = query.limit != null;
        return read.apply(query);
    }

    /** Null when the list ends here, or only one page was asked for. */
    Listed<?> after(Listed<?> page) {
        if (pages == null || onlyOne || page.next() == null) {
            return null;
        }
        return pages.apply(PageQuery.after(page, PAGE));
    }

    boolean isWhole() {
        return !onlyOne;
    }
}
