/** The way to an API server: which one, and as whom. */
package dev.hindsight.source.kubernetes.access;
