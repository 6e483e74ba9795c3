/**
 * Which groups of errors ask for attention: those that spike, those that were ignored for long enough, and those that
 * are open and count in the score. A fold over a cluster's log; what it decides, others append.
 */
package dev.hindsight.errorgroup.attention;
