package dev.hindsight.finding;

import dev.hindsight.resource.ResourceRef;

/**
 * What a finding was judged by.
 *
 * @param object where the value was read; the object of the finding or a neighbour
 * @param path in Kubernetes' names: {@code status.containerStatuses[web].state.waiting.reason}
 * @param value as it was read; empty when the finding is that there is none
 */
public record Evidence(ResourceRef object, String path, String value) {}
