/** Stack traces as languages print them. */
package dev.hindsight.logline.stack;
