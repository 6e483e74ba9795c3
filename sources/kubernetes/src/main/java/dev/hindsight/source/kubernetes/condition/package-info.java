/** How the source is: what its parts tell, and what that comes to. */
package dev.hindsight.source.kubernetes.condition;
