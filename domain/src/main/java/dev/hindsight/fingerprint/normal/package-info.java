/** What varies in a message: the ordered table of what is recognised, and the one pass that replaces it. */
package dev.hindsight.fingerprint.normal;
