/** Logs as OpenTelemetry's SDKs and collectors send them over HTTP (OTLP 1.x), in protobuf and in JSON. */
package dev.hindsight.source.log.door.otlp;
