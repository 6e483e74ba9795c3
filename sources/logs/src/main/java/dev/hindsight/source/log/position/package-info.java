/** How far the log of a container was read, so that it can be read on after an interruption without loss or double. */
package dev.hindsight.source.log.position;
