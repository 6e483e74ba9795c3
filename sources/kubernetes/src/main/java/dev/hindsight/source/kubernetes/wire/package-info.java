/** What the API server writes, cut into objects without reading more of them than their names. */
package dev.hindsight.source.kubernetes.wire;
