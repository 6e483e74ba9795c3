/** Who is whose neighbour in a cluster: by owner, by label, by name, by what Kubernetes' Events are about. */
package dev.hindsight.topology;
