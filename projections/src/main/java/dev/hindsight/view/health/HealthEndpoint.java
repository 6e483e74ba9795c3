package dev.hindsight.view.health;

import dev.hindsight.view.health.HealthAnswers.Difference;
import dev.hindsight.view.health.HealthAnswers.DimensionAnswer;
import dev.hindsight.view.health.HealthAnswers.Health;
import dev.hindsight.view.health.HealthAnswers.ResourceHealth;
import dev.hindsight.view.health.HealthAnswers.RuleAnswer;
import dev.hindsight.view.health.HealthAnswers.TrendPoint;
import dev.hindsight.view.health.part.Grouping;
import dev.hindsight.view.health.part.PartOrder;
import dev.hindsight.view.health.part.PartQuery;
import dev.hindsight.view.health.part.PartView;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.moment.BetweenQuery;
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

/** The health score and its four levels: overall, dimension, rule, resource. */
@Path("/api/v1/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "health", description = "The health score and its four levels; each adds up to the one above.")
public class HealthEndpoint {
    private final HealthPages pages;
    private final RulePages rulePages;
    private final PartLists parts;
    private final HealthTrend trend;
    private final HealthComparison comparison;
    private final Paging paging;

    HealthEndpoint(
            HealthPages pages,
            RulePages rulePages,
            PartLists parts,
            HealthTrend trend,
            HealthComparison comparison,
            Paging paging) {
        this.pages = pages;
        this.rulePages = rulePages;
        this.parts = parts;
        this.trend = trend;
        this.comparison = comparison;
        this.paging = paging;
    }

    @GET
    @Operation(operationId = "getHealth", summary = "The score, its caps and its dimensions with their rules.")
    public Health health(@BeanParam PointQuery point, @BeanParam PartQuery part) {
        return pages.health(point, part.part());
    }

    @GET
    @Path("/trend")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(
            operationId = "getHealthTrend",
            summary = "The scores over time.",
            description = "At most points values, of which the lowest and the highest of each step are kept.")
    public Page<TrendPoint> trend(
            @BeanParam PointQuery point,
            @BeanParam PartQuery part,
            @BeanParam RangeQuery range,
            @Parameter(
                            description = "How many points at most, 2 to 2000.",
                            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "200"))
                    @QueryParam("points")
                    String points) {
        return trend.trend(point, part.part(), range, points);
    }

    @GET
    @Path("/difference")
    @Operation(
            operationId = "getHealthDifference",
            summary = "Why the score at one instant differs from that at another.",
            description =
                    "Overall, of a dimension or of a rule; of the cluster, a namespace or a team. The points of the"
                            + " causes add up to delta, and so do those of the groups.")
    public Difference difference(
            @BeanParam PointQuery point,
            @BeanParam PartQuery part,
            @BeanParam BetweenQuery between,
            @BeanParam DifferenceQuery asked) {
        return comparison.between(point, between, part.part(), asked);
    }

    @GET
    @Path("/namespaces")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listNamespaceHealth", summary = "The score of each namespace, side by side.")
    public Page<PartView> namespaces(
            @BeanParam PointQuery point, @BeanParam PartOrder order, @BeanParam PageQuery page) {
        return paging.of(page, its -> parts.list(point, Grouping.NAMESPACE, order, its));
    }

    @GET
    @Path("/teams")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(
            operationId = "listTeamHealth",
            summary = "The score of each team, side by side.",
            description = "An object's team is told by the first of hindsight.team-labels that it, its owner or its"
                    + " namespace has.")
    public Page<PartView> teams(@BeanParam PointQuery point, @BeanParam PartOrder order, @BeanParam PageQuery page) {
        return paging.of(page, its -> parts.list(point, Grouping.TEAM, order, its));
    }

    @GET
    @Path("/resources/{uid}")
    @Operation(operationId = "getResourceHealth", summary = "All rules that one resource hits, with its share.")
    public ResourceHealth resource(@BeanParam PointQuery point, @PathParam("uid") String uid) {
        return pages.resource(point, uid);
    }

    @GET
    @Path("/{dimension}")
    @Operation(operationId = "getDimensionHealth", summary = "One dimension with its rules.")
    public DimensionAnswer dimension(
            @BeanParam PointQuery point, @BeanParam PartQuery part, @PathParam("dimension") String dimension) {
        return pages.dimension(point, part.part(), dimension);
    }

    @GET
    @Path("/{dimension}/{rule}")
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "getRuleHealth", summary = "One rule with the resources that hit it and their shares.")
    public RuleAnswer rule(
            @BeanParam PointQuery point,
            @BeanParam PartQuery part,
            @BeanParam PageQuery page,
            @PathParam("dimension") String dimension,
            @PathParam("rule") String rule) {
        return paging.of(page, its -> rulePages.rule(point, part.part(), its, dimension, rule));
    }
}
