/**
 * The rules as one cluster's people want them: what is off, other limits, severities and weights, as data with a
 * version. The catalogue's rows stay as they are; a rule set is laid over them.
 */
package dev.hindsight.ruleset;
