/** How often a group occurred, hour by hour: each input counted once, and the examples that are worth to be kept. */
package dev.hindsight.errorgroup.occurrence;
