/** Watches one cluster, and lists it whole, as the CloudEvents that Knative's ApiServerSource would send. */
package dev.hindsight.source.kubernetes;
