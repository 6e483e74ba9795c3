/** Lines whose parts have names: JSON, logfmt, pairs behind a message, access logs. */
package dev.hindsight.logline.structured;
