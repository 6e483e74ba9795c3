package dev.hindsight.view.cluster;

import dev.hindsight.view.list.Page;
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
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clusters", description = "The clusters that are or were watched.")
public class ClusterEndpoint {
    private final ClusterLists clusters;

    ClusterEndpoint(ClusterLists clusters) {
        this.clusters = clusters;
    }

    @GET
    @Operation(operationId = "listClusters", summary = "All clusters, with their score at the instant.")
    public Page<ClusterView> list(@BeanParam PointQuery point) {
        return clusters.list(point);
    }
}
