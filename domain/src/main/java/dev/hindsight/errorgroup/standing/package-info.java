/** What people last said of groups of errors, for all groups of a cluster: which are ignored, and which merged. */
package dev.hindsight.errorgroup.standing;
