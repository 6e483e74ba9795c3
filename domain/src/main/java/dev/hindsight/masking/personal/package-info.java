/** What tells who somebody is, or how to reach or to charge them. */
package dev.hindsight.masking.personal;
