/**
 * What people know and do not want to be told again: findings that are there, stay visible, and count for nothing, for
 * a reason and if wanted only until a time. Wished over the API or by annotations on the objects themselves.
 */
package dev.hindsight.suppression;
