/** Log lines: which of them belong together, what they say, and what of them must not be kept. */
package dev.hindsight.logline;
