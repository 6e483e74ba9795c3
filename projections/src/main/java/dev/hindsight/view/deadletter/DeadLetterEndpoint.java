package dev.hindsight.view.deadletter;

import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Input that could not be handled: to look at, to play again, to throw away. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead letters", description = "Input that could not be handled: to look at, to play again, to throw away.")
public class DeadLetterEndpoint {
    private final DeadLetterDesk desk;

    DeadLetterEndpoint(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Dead letters, newest first.")
    public Page<DeadLetterView> list(@BeanParam PageQuery page) {
        return desk.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "One dead letter with its body.")
    public DeadLetterView get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(operationId = "retryDeadLetter", summary = "Hands it once more to whoever refused it.")
    public DeadLetterOutcome retry(@PathParam("id") String id) {
        return desk.retry(id);
    }

    @POST
    @Path("/{id}/discard")
    @Operation(operationId = "discardDeadLetter", summary = "Marks it as thrown away; it stays visible.")
    public DeadLetterOutcome discard(@PathParam("id") String id) {
        return desk.discard(id);
    }
}
