/** What makes two log entries the same error: normalisation, frames, keys that explain themselves, similarity. */
package dev.hindsight.fingerprint;
