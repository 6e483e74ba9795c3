/** Characters of log lines: what of them is text, and where words and groups end. */
package dev.hindsight.logline.text;
