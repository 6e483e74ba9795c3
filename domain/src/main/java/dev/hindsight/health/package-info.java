/**
 * The score of a cluster's health. A dimension's score is 100 − Σ over its rules of min(count × per, cap), not below 0;
 * the overall score is the weighted sum of the known dimensions, capped while security or reliability is very low. All
 * in exact decimals: at every level the parts add up to the whole.
 */
package dev.hindsight.health;
