/** Sends what was read, each container in its turn. */
package dev.hindsight.source.log.deliver;
