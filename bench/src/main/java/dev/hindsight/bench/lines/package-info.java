/** How fast lines of logs are understood. */
package dev.hindsight.bench.lines;
