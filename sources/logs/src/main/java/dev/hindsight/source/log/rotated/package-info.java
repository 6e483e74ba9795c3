/** Log files that the kubelet has put aside: what the API server no longer gives. */
package dev.hindsight.source.log.rotated;
