/** The words and numbers that stand for levels, and the words that mean one. */
package dev.hindsight.logline.header.level;
