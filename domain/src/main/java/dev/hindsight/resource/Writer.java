package dev.hindsight.resource;

import java.time.Instant;

/**
 * Who wrote what is wanted of an object, as the API server's managed fields name them.
 *
 * @param manager the program's name for itself: {@code kubectl-client-side-apply}, {@code helm}, {@code argocd-controller};
 *     null when none is named
 * @param scaler who set the number of replicas beside the object, through its scale; null when nobody did since the
 *     object itself said it. Kubernetes does not note when
 * @param time with the API server's precision of a second; null when it does not say
 */
public record Writer(String manager, String scaler, Instant time) {}
