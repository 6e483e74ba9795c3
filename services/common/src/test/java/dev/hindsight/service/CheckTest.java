package dev.hindsight.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private HttpServer server;
    private volatile int refusals;

    @BeforeEach
    void a_service_that_refuses_at_first() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            byte[] body = "{\"why\":\n \"no database\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asked.incrementAndGet() > refusals ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_answers_is_fine() throws InterruptedException {
        assertThat(check(Duration.ZERO)).isTrue();
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("ok    http://");
    }

    @Test
    void what_is_not_ready_yet_is_asked_again() throws InterruptedException {
        refusals = 1;

        assertThat(check(Duration.ofSeconds(30))).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void what_stays_unready_fails_with_its_reason() throws InterruptedException {
        refusals = 100;

        assertThat(check(Duration.ZERO)).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("FAIL", "503 {\"why\": \"no database\"}");
    }

    private boolean check(Duration patience) throws InterruptedException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/q/health/ready";
        return new Check(patience, new PrintStream(told, true, StandardCharsets.UTF_8)).all(List.of(url));
    }
}
