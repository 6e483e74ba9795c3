package dev.hindsight.logline.structured;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One name for what loggers name differently: an example is worth more when its trace is found. */
final class FieldNames {
    private static final Map<String, String> CANONICAL = new HashMap<>();

    static {
        name(
                "trace_id",
                "traceid",
                "trace.id",
                "dd.trace_id",
                "trace-id",
                "x-trace-id",
                "otel.trace_id",
                "xray_trace_id",
                "contextmap.traceid",
                "mdc.traceid",
                "contextmap.trace_id",
                "mdc.trace_id",
                "logging.googleapis.com/trace");
        name("span_id", "spanid", "span.id", "dd.span_id", "mdc.spanid", "contextmap.spanid", "mdc.span_id");
        name(
                "request_id",
                "requestid",
                "request.id",
                "req_id",
                "reqid",
                "req.id",
                "x-request-id",
                "x_request_id",
                "http.request.id",
                "correlation_id",
                "correlationid",
                "x-correlation-id",
                "mdc.requestid",
                "rid");
        name(
                "url",
                "uri",
                "http.url",
                "url.full",
                "url.path",
                "http.target",
                "http.path",
                "path",
                "request_path",
                "request.path",
                "request_uri",
                "requesturl",
                "req.url",
                "request.url",
                "url.original",
                "httprequest.requesturl");
        name(
                "status",
                "status_code",
                "statuscode",
                "http.status_code",
                "http.status",
                "http.response.status_code",
                "res.statuscode",
                "response.status",
                "http_status",
                "httprequest.status",
                "response_code");
        name(
                "method",
                "http.method",
                "http.request.method",
                "req.method",
                "request.method",
                "request_method",
                "verb",
                "httprequest.requestmethod");
        name("thread", "thread_name", "threadname", "process.thread.name");
    }

    private FieldNames() {}

    private static void name(String canonical, String... others) {
        CANONICAL.put(canonical, canonical);
        for (String other : others) {
            CANONICAL.put(other, canonical);
        }
    }

    static String of(String name) {
        String canonical = known(name);
        return canonical == null ? name : canonical;
    }

    /** The one name of what is known to help; null of anything else. */
    static String known(String name) {
        String canonical = CANONICAL.get(name.startsWith("_") ? name.substring(1) : name);
        return canonical != null ? canonical : CANONICAL.get(name.toLowerCase(Locale.ROOT));
    }
}
