package dev.hindsight.view.resource;

import dev.hindsight.view.compare.Comparison;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.HistoryEntry;
import dev.hindsight.view.resource.ResourceAnswers.KindCount;
import dev.hindsight.view.resource.ResourceAnswers.KubernetesEvent;
import dev.hindsight.view.resource.ResourceAnswers.NamespaceCount;
import dev.hindsight.view.resource.ResourceAnswers.Relation;
import dev.hindsight.view.resource.ResourceAnswers.ResourceDetail;
import dev.hindsight.view.resource.ResourceAnswers.ResourceDiff;
import dev.hindsight.view.resource.ResourceAnswers.ResourceYaml;
import dev.hindsight.view.resource.page.KubernetesEvents;
import dev.hindsight.view.resource.page.Relations;
import dev.hindsight.view.resource.page.ResourcePages;
import dev.hindsight.view.resource.page.ResourceVersionsReader;
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

/** Objects of a cluster at an instant. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resources", description = "Objects of a cluster at an instant.")
public class ResourceEndpoint {
    private final ResourceLists lists;
    private final ResourceComparison comparison;
    private final ResourcePages pages;
    private final ResourceVersionsReader versions;
    private final Relations relations;
    private final KubernetesEvents events;
    private final Paging paging;

    ResourceEndpoint(
            ResourceLists lists,
            ResourceComparison comparison,
            ResourcePages pages,
            ResourceVersionsReader versions,
            Relations relations,
            KubernetesEvents events,
            Paging paging) {
        this.lists = lists;
        this.comparison = comparison;
        this.pages = pages;
        this.versions = versions;
        this.relations = relations;
        this.events = events;
        this.paging = paging;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listResources", summary = "Resources that existed at the instant.")
    public Page<ResourceView> list(
            @BeanParam PointQuery point,
            @BeanParam ResourceFilter filter,
            @BeanParam ResourceOrder order,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> lists.list(point, filter, order, its));
    }

    @GET
    @Path("/differences")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(
            operationId = "listResourceDifferences",
            summary = "Resources that are not the same at two instants.",
            description = "Those that fit the filter at one of the two instants or at both, by kind, namespace and"
                    + " name. changedAt among the fields tells that the object said something else.")
    public Comparison<ResourceView> differences(
            @BeanParam PointQuery point,
            @BeanParam BetweenQuery between,
            @BeanParam ResourceFilter filter,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> comparison.between(point, between, filter, its));
    }

    @GET
    @Path("/kinds")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listKinds", summary = "Kinds that existed at the instant, with counts.")
    public Page<KindCount> kinds(@BeanParam PointQuery point, @QueryParam("namespace") String namespace) {
        return lists.kinds(point, namespace);
    }

    @GET
    @Path("/namespaces")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listNamespaces", summary = "Namespaces that had objects at the instant, with counts.")
    public Page<NamespaceCount> namespaces(@BeanParam PointQuery point, @QueryParam("kind") String kind) {
        return lists.namespaces(point, kind);
    }

    @GET
    @Path("/{uid}")
    @Operation(
            operationId = "getResource",
            summary = "One resource with its open findings.",
            description = "Of an object that is gone at the instant, its last known form and when it went.")
    public ResourceDetail get(@BeanParam PointQuery point, @PathParam("uid") String uid) {
        return pages.detail(point, uid);
    }

    @GET
    @Path("/{uid}/yaml")
    @Operation(operationId = "getResourceYaml", summary = "The facts of a resource at the instant.")
    public ResourceYaml yaml(@BeanParam PointQuery point, @PathParam("uid") String uid) {
        return versions.yaml(point, uid);
    }

    @GET
    @Path("/{uid}/history")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "getResourceHistory", summary = "Versions of a resource, newest first.")
    public Page<HistoryEntry> history(
            @BeanParam PointQuery point, @BeanParam PageQuery page, @PathParam("uid") String uid) {
        return paging.of(page, its -> versions.history(point, its, uid));
    }

    @GET
    @Path("/{uid}/diff")
    @Operation(operationId = "getResourceDiff", summary = "What differs between two positions.")
    public ResourceDiff diff(
            @BeanParam PointQuery point,
            @PathParam("uid") String uid,
            @Parameter(
                            description = "The position before.",
                            required = true,
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "The position after.",
                            required = true,
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam("to")
                    String to) {
        return versions.diff(point, uid, from, to);
    }

    @GET
    @Path("/{uid}/events")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "getResourceEvents", summary = "Kubernetes Events about a resource, newest first.")
    public Page<KubernetesEvent> events(
            @BeanParam PointQuery point, @BeanParam PageQuery page, @PathParam("uid") String uid) {
        return paging.of(page, its -> events.about(point, its, uid));
    }

    @GET
    @Path("/{uid}/relations")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(
            operationId = "getResourceRelations",
            summary = "What a resource has to do with others.",
            description = "In both directions. totalIsExact is false where one relation has more than 1,000 objects.")
    public Page<Relation> relations(
            @BeanParam PointQuery point,
            @BeanParam PageQuery page,
            @PathParam("uid") String uid,
            @Parameter(description = "Only this relation.", example = "hosts") @QueryParam("relation")
                    String relation) {
        return paging.of(page, its -> relations.of(point, its, uid, relation));
    }
}
