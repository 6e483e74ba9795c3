/** One reader for each way to print a stack. */
package dev.hindsight.logline.stack.printed;
