/** Stamps of time and times of a day, by their shape. */
package dev.hindsight.logline.header.time;
