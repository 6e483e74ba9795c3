package dev.hindsight.resource;

import java.time.Instant;

/**
 * Who wrote what is wanted of an object, as the API server's managed fields name them.
 *
 * @param manager the program's name for itself: {@code kubectl-client-side-apply}, {@code helm}, {@code argocd-controller}
 * @param subresource {@code scale} when it was written there; null for the object itself
 * @param time with the API server's precision of a second; null when it does not say
 */
public record Writer(String manager, String subresource, Instant time) {}
