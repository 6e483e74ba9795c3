/** Where the message of a line begins: learned from the lines of a file, whatever program wrote them. */
package dev.hindsight.fingerprint.layout;
