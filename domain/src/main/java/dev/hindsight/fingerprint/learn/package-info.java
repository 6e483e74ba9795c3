/** Templates learned from the messages of a file: which words vary, on top of what the table knows. */
package dev.hindsight.fingerprint.learn;
