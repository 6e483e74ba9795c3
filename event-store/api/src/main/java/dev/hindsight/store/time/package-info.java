/** Instants of a cluster's own clock, and spans to count into. */
package dev.hindsight.store.time;
