package dev.hindsight.view.list;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;

/** A list to its end, in formats that are no pages. */
@ApplicationScoped
public class Export {
    private final Paging paging;

    Export(Paging paging) {
        this.paging = paging;
    }

    /** Tells beforehand how many items come, and whether the list has more than an export takes. */
    public void tell(Listed<?> first, MultivaluedMap<String, Object> headers) {
        headers.putSingle("Total-Count", first.total());
        if (paging.isWhole()) {
            headers.putSingle("Truncated", first.total() > Paging.MOST || !isCounted(first));
        }
    }

    private static boolean isCounted(Listed<?> first) {
        return !(first instanceof Page<?> page) || page.totalIsExact();
    }

    /** All items of the page and of those after it, in order. */
    public void each(Listed<?> first, Written written) throws IOException {
        int count = 0;
        for (Listed<?> page = first; page != null && count < Paging.MOST; page = paging.after(page)) {
            for (Object item : page.items()) {
                if (count++ == Paging.MOST) {
                    return;
                }
                written.write(item);
            }
            // What was read and written is not needed again.
            Panache.getSession().clear();
        }
    }

    /** Writes one item. */
    @FunctionalInterface
    public interface Written {
        void write(Object item) throws IOException;
    }
}
