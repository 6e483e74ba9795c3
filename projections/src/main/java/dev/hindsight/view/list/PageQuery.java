package dev.hindsight.view.list;

import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list, in which order. */
public class PageQuery {
    @QueryParam("limit")
    @Parameter(
            description = "How many items, 1 to 500.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    public String limit;

    @QueryParam("offset")
    @Parameter(
            description = "How many items to skip, for jumping into a long list; not with cursor.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100000", defaultValue = "0"))
    public String offset;

    @QueryParam("cursor")
    @Parameter(description = "The value of next of the page before; pins the position of that page.")
    public String cursor;

    private boolean uncounted;

    /** The page after one that was counted already. */
    static PageQuery after(Listed<?> page, int limit) {
        PageQuery query = new PageQuery();
        query.cursor = page.next();
        query.limit = String.valueOf(limit);
        query.uncounted = true;
        return query;
    }

    /** Whether the answer shall tell how many items all pages have. */
    public boolean wantsTotal() {
        return !uncounted;
    }

    /** @throws dev.hindsight.view.web.Refusal when it is no number, too large, or given with a cursor */
    public int offset() {
        int items = (int) Params.number("offset", offset, 0, Page.COUNTED).orElse(0);
        if (items > 0 && cursor != null) {
            throw Refusal.parameter("offset", "Give cursor or offset, not both.", List.of("cursor", "offset"));
        }
        return items;
    }
}
