package dev.hindsight.view.ruleset;

import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What people want of the rules of a cluster, with its history. */
@Path("/api/v1/rulesets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rule sets", description = "What people want of the rules of a cluster; versions that come into force.")
public class RuleSetEndpoint {
    private final RuleSetLists lists;
    private final RuleSetDesk desk;

    RuleSetEndpoint(RuleSetLists lists, RuleSetDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "listRuleSets",
            summary = "All versions of a cluster's rule set, newest first.",
            description = "The last one is version 0, the catalogue as it is. Exactly one is in force.")
    public Page<RuleSetView> list(@BeanParam PointQuery point) {
        return lists.list(point);
    }

    @POST
    @Operation(
            operationId = "defineRuleSet",
            summary = "Writes down the next version, and brings it into force unless told not to.",
            description = "422 tells which row is wrong; 409 that somebody was faster.")
    public Outcome define(
            @BeanParam PointQuery point,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RuleSetWish.class)))
                    String wish) {
        return desk.define(point, wish);
    }

    @POST
    @Path("/{version}/enable")
    @Operation(operationId = "enableRuleSet", summary = "Brings a version into force; 0 for the catalogue as it is.")
    public Outcome enable(
            @BeanParam PointQuery point,
            @PathParam("version") String version,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EnableWish.class)))
                    String wish) {
        return desk.enable(point, version, wish);
    }
}
