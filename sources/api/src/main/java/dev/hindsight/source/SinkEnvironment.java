package dev.hindsight.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What Knative's SinkBinding puts into the environment of a source. */
record SinkEnvironment(URI sink, Map<String, String> extensions, HttpClient.Builder http) {
    static SinkEnvironment read(Map<String, String> environment) {
        String sink = environment.getOrDefault("K_SINK", "");
        if (sink.isBlank()) {
            throw new IllegalArgumentException("K_SINK is not set: it names the URL that events are sent to");
        }
        return new SinkEnvironment(
                URI.create(sink),
                extensions(environment.getOrDefault("K_CE_OVERRIDES", "")),
                trusting(environment.getOrDefault("K_CA_CERTS", "")));
    }

    private static Map<String, String> extensions(String overrides) {
        Map<String, String> extensions = new LinkedHashMap<>();
        if (overrides.isBlank()) {
            return extensions;
        }
        try {
            JsonNode given = new ObjectMapper().readTree(overrides).path("extensions");
            given.properties()
                    .forEach(entry ->
                            extensions.put(entry.getKey(), entry.getValue().asText()));
            return extensions;
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("K_CE_OVERRIDES is not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private static HttpClient.Builder trusting(String pem) {
        HttpClient.Builder http = HttpClient.newBuilder();
        if (pem.isBlank()) {
            return http;
        }
        try {
            return http.sslContext(contextOf(pem));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("K_CA_CERTS holds no certificates in PEM form", unreadable);
        }
    }

    private static SSLContext contextOf(String pem) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
            trusted.setCertificateEntry("ca-" + trusted.size(), authority);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
