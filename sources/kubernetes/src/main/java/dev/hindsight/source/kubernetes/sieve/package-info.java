/** Holds back what would alter nothing that is written down, so that a heartbeat wakes nobody. */
package dev.hindsight.source.kubernetes.sieve;
