/** What following the logs of one container and of a thousand costs. */
package dev.hindsight.bench.follower;
