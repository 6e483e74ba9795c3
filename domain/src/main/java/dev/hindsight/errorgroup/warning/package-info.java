/** Warnings of Kubernetes as groups of errors: which group one belongs to, and how often it happened anew. */
package dev.hindsight.errorgroup.warning;
