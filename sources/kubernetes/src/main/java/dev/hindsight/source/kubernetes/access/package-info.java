/** The way to an API server: which one, as whom, what it serves. */
package dev.hindsight.source.kubernetes.access;
