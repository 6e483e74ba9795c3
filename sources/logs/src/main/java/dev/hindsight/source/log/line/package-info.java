/** Lines as the kubelet sends and keeps them. */
package dev.hindsight.source.log.line;
