/** Which containers there are, and which of them are to be followed. */
package dev.hindsight.source.log.pod;
