package dev.hindsight.view.error;

import dev.hindsight.view.change.ChangeView;
import dev.hindsight.view.error.answer.ErrorExemplarView;
import dev.hindsight.view.error.answer.ErrorGroupDetailView;
import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.answer.ErrorMergePreviewView;
import dev.hindsight.view.error.answer.ErrorOccurrencesView;
import dev.hindsight.view.error.answer.SimilarErrorView;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One group of errors. */
@Path("/api/v1/errors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "errors")
public class ErrorGroupEndpoint {
    private final ErrorPages pages;

    ErrorGroupEndpoint(ErrorPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getError", summary = "One group with all that is known of it.")
    public ErrorGroupDetailView group(@BeanParam PointQuery point, @PathParam("key") String key) {
        return pages.details().of(point, key);
    }

    @GET
    @Path("/{key}/occurrences")
    @Operation(
            operationId = "getErrorOccurrences",
            summary = "How often it occurred when; the 24 hours before the instant unless told otherwise.")
    public ErrorOccurrencesView occurrences(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @BeanParam RangeQuery range,
            @Parameter(
                            description = "How many buckets at most; each is a whole number of minutes.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "2000",
                                            defaultValue = "120"))
                    @QueryParam("buckets")
                    String buckets) {
        return pages.occurrences().of(point, key, range, buckets);
    }

    @GET
    @Path("/{key}/exemplars")
    @Operation(
            operationId = "listErrorExemplars",
            summary = "The examples that are kept, the latest first: those that differ most and say most.")
    public Page<ErrorExemplarView> exemplars(@BeanParam PointQuery point, @PathParam("key") String key) {
        return pages.exemplars().of(point, key);
    }

    @GET
    @Path("/{key}/siblings")
    @Operation(
            operationId = "listErrorSiblings",
            summary = "Groups, of other services too, that fail at the same place.")
    public Page<ErrorGroupView> siblings(@BeanParam PointQuery point, @PathParam("key") String key) {
        return pages.siblings().of(point, key);
    }

    @GET
    @Path("/{key}/similar")
    @Operation(
            operationId = "listSimilarErrors",
            summary = "Groups that may be the same, the likeliest first. Merge accepts, distinguish rejects.")
    public Page<SimilarErrorView> similar(@BeanParam PointQuery point, @PathParam("key") String key) {
        return pages.similar().of(point, key);
    }

    @GET
    @Path("/{key}/merge-preview")
    @Operation(operationId = "previewErrorMerge", summary = "What it would be together with another one.")
    public ErrorMergePreviewView preview(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @Parameter(required = true, description = "Key of the group that would go on.") @QueryParam("into")
                    String into) {
        return pages.previews().of(point, key, into);
    }

    @GET
    @Path("/{key}/changes")
    @Operation(
            operationId = "listErrorChanges",
            summary = "Changes of its workload in the hour before it was first seen or last regressed, newest first.")
    public Page<ChangeView> changes(@BeanParam PointQuery point, @PathParam("key") String key) {
        return pages.changes().of(point, key);
    }
}
