/** Finds objects by label, selector, toleration and kind without looking at all there are. */
package dev.hindsight.topology.index;
