package dev.hindsight.view.cluster;

import dev.hindsight.view.compare.Comparison;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clusters that are or were watched. */
@Path("/api/v1/clusters")
@Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
@Tag(name = "clusters", description = "The clusters that are or were watched.")
public class ClusterEndpoint {
    private final ClusterLists clusters;
    private final ClusterComparison comparison;

    ClusterEndpoint(ClusterLists clusters, ClusterComparison comparison) {
        this.clusters = clusters;
        this.comparison = comparison;
    }

    @GET
    @Operation(operationId = "listClusters", summary = "All clusters, with their score at the instant.")
    public Page<ClusterView> list(@BeanParam PointQuery point) {
        return clusters.list(point);
    }

    @GET
    @Path("/differences")
    @Operation(operationId = "listClusterDifferences", summary = "Clusters that are not the same at two instants.")
    public Comparison<ClusterView> differences(@BeanParam PointQuery point, @BeanParam BetweenQuery between) {
        return comparison.between(point, between);
    }
}
