/** Groups of the same error: what happened to them by themselves and by people. */
package dev.hindsight.errorgroup;
