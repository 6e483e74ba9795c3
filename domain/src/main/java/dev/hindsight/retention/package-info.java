/** What of an old log is still needed, and the event that tells what was dropped. */
package dev.hindsight.retention;
