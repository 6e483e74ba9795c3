/** What must not be kept or handed on of texts that programs and people wrote: one table for everyone. */
package dev.hindsight.masking;
