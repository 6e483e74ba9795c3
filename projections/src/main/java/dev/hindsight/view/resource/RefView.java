package dev.hindsight.view.resource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which object. */
@Schema(name = "Ref", description = "Which object of a cluster.")
public record RefView(
        String uid,
        String apiVersion,
        String kind,

        @Schema(description = "Empty for a cluster-scoped object.")
        String namespace,

        String name) {}
