/** Reads the log of each container as it grows, and takes its lines in as far as there is room. */
package dev.hindsight.source.log.follow;
