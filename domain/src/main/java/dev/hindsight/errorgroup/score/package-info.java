/** What open groups of errors take from the score. */
package dev.hindsight.errorgroup.score;
