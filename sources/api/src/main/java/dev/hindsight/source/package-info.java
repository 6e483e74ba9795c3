/** What every source shares: how it publishes, how it tells how it is. */
package dev.hindsight.source;
