/** The doors over HTTP: {@code POST /v1/logs} for OTLP, {@code POST /logs} for Fluent Bit and Vector. */
package dev.hindsight.source.log.door.http;
