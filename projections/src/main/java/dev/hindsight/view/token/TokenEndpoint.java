package dev.hindsight.view.token;

import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Who may send a cluster's events from elsewhere. */
@Path("/api/v1/ingest-tokens")
@Tag(name = "ingest tokens", description = "Who may send a cluster's events from elsewhere.")
public class TokenEndpoint {
    private final TokenLists lists;
    private final TokenDesk desk;

    TokenEndpoint(TokenLists lists, TokenDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(
            operationId = "listIngestTokens",
            summary = "Tokens of all clusters or of one, newest first; no secrets.")
    public Page<TokenView> list(
            @BeanParam PointQuery point,
            @Parameter(schema = @Schema(enumeration = {"active", "revoked"})) @QueryParam("state") String state) {
        return lists.list(point, state);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "createIngestToken",
            summary = "Makes a token. This answer is the only one that ever holds it.",
            description = "422 tells which field is wrong. It is taken at once.")
    public TokenMade create(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenWish.class)))
                    String wish) {
        return desk.create(wish);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeIngestToken",
            summary = "Revokes a token for good; within ten seconds nothing comes in with it. It stays in the list.")
    public Outcome revoke(
            @BeanParam PointQuery point,
            @PathParam("id") String id,
            @Parameter(description = "Why; never empty.", required = true) @QueryParam("reason") String reason) {
        return desk.revoke(point, id, reason);
    }
}
