package dev.hindsight.view.access;

import dev.hindsight.access.Ask;
import dev.hindsight.view.access.AccessAnswers.DangerView;
import dev.hindsight.view.access.AccessAnswers.GrantView;
import dev.hindsight.view.access.AccessAnswers.SubjectSummary;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may do what in a cluster at an instant. */
@Path("/api/v1/access")
@Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
@Tag(name = "access", description = "Who may do what in a cluster at an instant.")
public class AccessEndpoint {
    private final AccessLists lists;
    private final Paging paging;

    AccessEndpoint(AccessLists lists, Paging paging) {
        this.lists = lists;
        this.paging = paging;
    }

    @GET
    @Path("/who-can")
    @Operation(
            operationId = "whoCan",
            summary = "Who may do something, through which binding and role.",
            description = "Rights that name single objects count only when one of these is asked for.")
    public Page<GrantView> whoCan(
            @BeanParam PointQuery point,
            @BeanParam PageQuery page,
            @Parameter(description = "What to do.", required = true, example = "get") @QueryParam("verb") String verb,
            @Parameter(
                            description = "To what, in the plural, with a subresource.",
                            required = true,
                            example = "pods/exec")
                    @QueryParam("resource")
                    String resource,
            @Parameter(description = "Its API group, empty for the core group; any where there is none.")
                    @QueryParam("group")
                    String group,
            @Parameter(description = "One object; any where there is none.") @QueryParam("name") String name,
            @Parameter(description = "Where; anywhere where there is none.") @QueryParam("namespace")
                    String namespace) {
        Ask ask = new Ask(verb, group, resource, name == null ? "" : name);
        return paging.of(page, its -> lists.whoCan(point, its, ask, namespace));
    }

    @GET
    @Path("/grants")
    @Operation(operationId = "listGrants", summary = "What somebody may do, through which binding and role.")
    public Page<GrantView> grants(
            @BeanParam PointQuery point, @BeanParam AccessFilter filter, @BeanParam PageQuery page) {
        return paging.of(page, its -> lists.grants(point, its, filter));
    }

    @GET
    @Path("/subjects")
    @Operation(operationId = "listSubjects", summary = "Who has rights, and which dangerous ones.")
    public Page<SubjectSummary> subjects(
            @BeanParam PointQuery point, @BeanParam AccessFilter filter, @BeanParam PageQuery page) {
        return paging.of(page, its -> lists.subjects(point, its, filter));
    }

    @GET
    @Path("/dangers")
    @Operation(operationId = "listDangers", summary = "Sorts of dangerous rights, and how many have each.")
    public Page<DangerView> dangers(@BeanParam PointQuery point) {
        return lists.dangers(point);
    }
}
