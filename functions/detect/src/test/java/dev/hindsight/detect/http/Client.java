package dev.hindsight.detect.http;

import dev.hindsight.store.InputTypes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Sends events as brokers and people do. */
record Client(URI root) {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    /** As a broker in Go sends it: its HTTP library begins each word of a header with a capital. */
    HttpResponse<String> binary(String type, String cluster, String data) throws Exception {
        return HTTP.send(
                request("", "application/json")
                        .header("Ce-Id", "id-" + cluster)
                        .header("Ce-Specversion", "1.0")
                        .header("Ce-Source", "https://10.96.0.1:443")
                        .header("Ce-Type", type)
                        .header("Ce-Cluster", cluster)
                        .header("Ce-Time", "2026-11-21T07:00:00Z")
                        .POST(BodyPublishers.ofString(data))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String structured(String cluster, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"https://10.96.0.1:443\",\"type\":\""
                + InputTypes.RESOURCE_UPDATE + "\",\"time\":\"2026-11-21T07:00:00Z\",\"cluster\":\"" + cluster
                + "\",\"datacontenttype\":\"application/json\",\"data\":" + data + "}";
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                request(path, type).POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", type);
    }
}
