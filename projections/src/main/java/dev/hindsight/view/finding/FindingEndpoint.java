package dev.hindsight.view.finding;

import dev.hindsight.view.compare.Comparison;
import dev.hindsight.view.finding.sarif.SarifFindings;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is wrong at an instant, and by which rules. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
@Tag(name = "findings", description = "What is wrong at an instant, and by which rules.")
public class FindingEndpoint {
    private final FindingLists findings;
    private final FindingComparison comparison;
    private final RuleLists rules;
    private final Paging paging;

    FindingEndpoint(FindingLists findings, FindingComparison comparison, RuleLists rules, Paging paging) {
        this.findings = findings;
        this.comparison = comparison;
        this.rules = rules;
        this.paging = paging;
    }

    @GET
    @Path("/findings")
    @Operation(operationId = "listFindings", summary = "Findings at the instant.")
    public Page<FindingView> findings(
            @BeanParam PointQuery point,
            @BeanParam FindingFilter filter,
            @BeanParam FindingOrder order,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> findings.list(point, filter, order, its));
    }

    @GET
    @Path("/findings/sarif")
    @Produces(Formats.SARIF)
    @Operation(
            operationId = "getFindingsSarif",
            summary = "Findings of one dimension as a SARIF 2.1.0 log; those of security unless told otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = Formats.SARIF, schema = @Schema(type = SchemaType.OBJECT)))
    public SarifFindings sarif(
            @BeanParam PointQuery point,
            @BeanParam FindingFilter filter,
            @BeanParam FindingOrder order,
            @BeanParam PageQuery page) {
        filter.dimension = filter.dimension == null ? "security" : filter.dimension;
        Page<FindingView> first = paging.of(page, its -> findings.list(point, filter, order, its));
        return new SarifFindings(findings.clusterOf(point), filter.dimension, first);
    }

    @GET
    @Path("/findings/differences")
    @Operation(
            operationId = "listFindingDifferences",
            summary = "Findings that were raised, cleared, or say something else, between two instants.")
    public Comparison<FindingView> differences(
            @BeanParam PointQuery point,
            @BeanParam BetweenQuery between,
            @BeanParam FindingFilter filter,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> comparison.between(point, between, filter, its));
    }

    @GET
    @Path("/rules")
    @Operation(operationId = "listRules", summary = "The rule catalogue, with the count of open findings.")
    public Page<RuleView> rules(@BeanParam PointQuery point) {
        return rules.list(point);
    }
}
