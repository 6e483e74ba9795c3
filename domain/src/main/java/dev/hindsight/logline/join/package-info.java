/** Which lines are one entry. */
package dev.hindsight.logline.join;
