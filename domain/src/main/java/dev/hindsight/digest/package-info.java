/** SHA-256 for all that goes by the hash of what it says. */
package dev.hindsight.digest;
