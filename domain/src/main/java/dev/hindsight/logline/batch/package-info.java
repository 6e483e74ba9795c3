/** Lines of one writer that are sent together. */
package dev.hindsight.logline.batch;
