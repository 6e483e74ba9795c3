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

    HttpResponse<String> binary(String type, String cluster, String data) throws Exception {
        return HTTP.send(
                request("", "application/json")
                        .header("ce-id", "id-" + cluster)
                        .header("ce-specversion", "1.0")
                        .header("ce-source", "https://10.96.0.1:443")
                        .header("ce-type", type)
                        .header("ce-cluster", cluster)
                        .header("ce-time", "2026-11-21T07:00:00Z")
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
