package dev.hindsight.view.error;

import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.error.wish.AssignWish;
import dev.hindsight.view.error.wish.CommentWish;
import dev.hindsight.view.error.wish.DistinguishWish;
import dev.hindsight.view.error.wish.IgnoreWish;
import dev.hindsight.view.error.wish.MergeWish;
import dev.hindsight.view.error.wish.ReopenWish;
import dev.hindsight.view.error.wish.ResolveWish;
import dev.hindsight.view.error.wish.SplitWish;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people decide about a group of errors. */
@Path("/api/v1/errors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "errors")
public class ErrorVerbs {
    private final ErrorDesk desk;

    ErrorVerbs(ErrorDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/{key}/resolve")
    @Operation(
            operationId = "resolveError",
            summary = "Says that it is repaired; it regresses by itself when it occurs again.")
    public Outcome resolve(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ResolveWish.class)))
                    String wish) {
        return desk.resolve(point, key, wish);
    }

    @POST
    @Path("/{key}/ignore")
    @Operation(operationId = "ignoreError", summary = "Has it ask for no attention until a time, a count or a spike.")
    public Outcome ignore(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IgnoreWish.class)))
                    String wish) {
        return desk.ignore(point, key, wish);
    }

    @POST
    @Path("/{key}/reopen")
    @Operation(operationId = "reopenError", summary = "Says that it is neither repaired nor to be ignored.")
    public Outcome reopen(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReopenWish.class)))
                    String wish) {
        return desk.reopen(point, key, wish);
    }

    @POST
    @Path("/{key}/merge")
    @Operation(
            operationId = "mergeError",
            summary = "Makes it part of another group, with all that it was and will be.")
    public Outcome merge(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeWish.class)))
                    String wish) {
        return desk.merge(point, key, wish);
    }

    @POST
    @Path("/{key}/split")
    @Operation(
            operationId = "splitError",
            summary = "Undoes a merge: both are again exactly what they would be without it.")
    public Outcome split(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SplitWish.class)))
                    String wish) {
        return desk.split(point, key, wish);
    }

    @POST
    @Path("/{key}/assign")
    @Operation(operationId = "assignError", summary = "Says who cares for it.")
    public Outcome assign(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignWish.class)))
                    String wish) {
        return desk.assign(point, key, wish);
    }

    @POST
    @Path("/{key}/comments")
    @Operation(operationId = "commentOnError", summary = "Adds a comment.")
    public Outcome comment(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommentWish.class)))
                    String wish) {
        return desk.comment(point, key, wish);
    }

    @POST
    @Path("/{key}/distinguish")
    @Operation(
            operationId = "distinguishErrors",
            summary = "Says that two groups are not the same, so that it is not suggested again.")
    public Outcome distinguish(
            @BeanParam PointQuery point,
            @PathParam("key") String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DistinguishWish.class)))
                    String wish) {
        return desk.distinguish(point, key, wish);
    }
}
