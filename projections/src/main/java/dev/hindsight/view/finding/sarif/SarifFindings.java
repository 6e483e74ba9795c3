package dev.hindsight.view.finding.sarif;

import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.list.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Findings of one dimension, to be told as SARIF.
 *
 * @param first page of the list
 */
@Schema(name = "Sarif", description = "A SARIF 2.1.0 log.")
public record SarifFindings(
        @Schema(hidden = true) String cluster,
        @Schema(hidden = true) String dimension,
        @Schema(hidden = true) Page<FindingView> first) {}
