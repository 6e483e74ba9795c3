package dev.hindsight.view.search;

import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds things by name, for the palette. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Finds things by name.")
public class SearchEndpoint {
    private final Search search;

    SearchEndpoint(Search search) {
        this.search = search;
    }

    /** A thing that was found. */
    @Schema(name = "SearchHit")
    public record Hit(
            @Schema(enumeration = {"resource", "error", "rule"})
            String type,

            @Schema(description = "Uid of a resource, key of a group of errors, id of a rule.")
            String id,

            String title,

            @Schema(description = "Kind and namespace, service and namespace, or dimension.")
            String detail,

            @Schema(enumeration = {"ok", "progressing", "warning", "failed", "unknown"})
            String level) {}

    @GET
    @Operation(operationId = "search", summary = "Resources, errors and rules that match, the best first.")
    public Page<Hit> search(
            @BeanParam PointQuery point,
            @Parameter(required = true, description = "What to look for.") @QueryParam("q") String q,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20")) @QueryParam("limit")
                    String limit) {
        return search.search(point, q, limit);
    }
}
