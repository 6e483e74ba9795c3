/** Doors for logs that a pipeline has already: what comes in is read, joined, batched, and handed on before it is answered. */
package dev.hindsight.source.log.door;
