/**
 * What changed in a cluster, as a person would tell it: one roll-out and not forty pod events, with who did it, why as
 * far as that is known, and how it ended.
 */
package dev.hindsight.change;
