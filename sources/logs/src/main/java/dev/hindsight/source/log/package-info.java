/** Logs of containers: followed through the API server, or taken in from a pipeline that has them already. */
package dev.hindsight.source.log;
