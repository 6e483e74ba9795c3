/** What stands before the message of a plain line: times, levels, threads, hosts, programs and loggers, in any order. */
package dev.hindsight.logline.header;
