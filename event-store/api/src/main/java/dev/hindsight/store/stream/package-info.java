/** Which streams there are, and whose events they hold. */
package dev.hindsight.store.stream;
