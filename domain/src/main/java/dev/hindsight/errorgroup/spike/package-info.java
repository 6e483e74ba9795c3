/** When a group of errors occurs so often that it stands out against what it did before. */
package dev.hindsight.errorgroup.spike;
