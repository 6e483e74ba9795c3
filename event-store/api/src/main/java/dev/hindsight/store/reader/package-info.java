/** Who reads the log, and how far they have come. */
package dev.hindsight.store.reader;
