package dev.hindsight.view.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.view.moment.NotModified;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error as a problem document. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return answer(refusal.problem());
    }

    @ServerExceptionMapper
    public Response busy(StoreBusy busy) {
        return answer(Problem.of(503, "Busy", "Nothing can be taken now; try again soon."));
    }

    @ServerExceptionMapper
    public Response known(NotModified same) {
        return Response.notModified().build();
    }

    @ServerExceptionMapper
    public Response ofTheWeb(WebApplicationException failed, UriInfo uri) {
        int status = failed.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failed, uri);
        }
        Response.StatusType type = Response.Status.fromStatusCode(status);
        String title = type == null ? "Error " + status : type.getReasonPhrase();
        Response answer = answer(Problem.of(status, title, words(status, uri)));
        String allow = failed.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    private static String words(int status, UriInfo uri) {
        return switch (status) {
            case 404 -> "There is nothing at " + uri.getPath() + ".";
            case 405 -> "This method is not allowed at " + uri.getPath() + ".";
            case 406 -> "This can be answered as application/json or, for lists, as text/csv.";
            case 413 -> "The request's body is too large.";
            case 415 -> "This kind of body is not understood here.";
            default -> "The request cannot be answered.";
        };
    }

    @ServerExceptionMapper({Throwable.class})
    public Response unexpected(Throwable failed, UriInfo uri) {
        if (failed instanceof JsonProcessingException) {
            return answer(Problem.of(400, "Bad Request", "The body is not the JSON that is wanted here."));
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(failed, "%s failed; told to the caller as %s", uri.getPath(), id);
        return answer(new Problem(
                "about:blank",
                "Internal Server Error",
                500,
                "The server made a mistake. Its log says more under the id.",
                null,
                null,
                id));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }
}
