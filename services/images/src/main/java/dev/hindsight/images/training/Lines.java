package dev.hindsight.images.training;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Lines as pipelines send them. */
final class Lines {
    private static final String RECORDS = """
            [{"date":1767225600.5,"log":"java.lang.IllegalStateException: training\\n","stream":"stderr",
              "kubernetes":{"pod_name":"a-1","namespace_name":"b","pod_id":"c","container_name":"a","host":"n"}},
             {"timestamp":"2026-01-01T00:00:00.5Z","message":"\\tat a.B.c(B.java:1)","stream":"stderr",
              "kubernetes":{"pod_name":"a-1","pod_namespace":"b","pod_uid":"c","container_name":"a"}}]""";
    private static final String OTLP = """
            {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"a"}}]},
              "scopeLogs":[{"scope":{"name":"a.B"},"logRecords":[{"timeUnixNano":"1767225600500000000",
               "severityNumber":17,"body":{"stringValue":"training"},
               "attributes":[{"key":"exception.type","value":{"stringValue":"a.Boom"}}]}]}]}]}""";

    private Lines() {}

    static HttpRequest.Builder records() {
        return json("/logs", RECORDS);
    }

    static HttpRequest.Builder otlp() {
        return json("/v1/logs", OTLP);
    }

    private static HttpRequest.Builder json(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://service" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
