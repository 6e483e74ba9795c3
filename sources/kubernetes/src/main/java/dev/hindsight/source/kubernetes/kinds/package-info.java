/** Which kinds of objects are watched, and which of them a cluster has. */
package dev.hindsight.source.kubernetes.kinds;
