/**
 * Who may send events of a cluster from elsewhere: tokens, each of one cluster, created and revoked by people. Of a
 * token's secret only a digest is known here.
 */
package dev.hindsight.ingest;
