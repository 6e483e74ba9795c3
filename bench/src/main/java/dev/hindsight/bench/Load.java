package dev.hindsight.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

/**
 * Sends HTTP/1.1 requests over kept connections, one at a time on each, and counts the answers. Written by hand because
 * it shares the processors with what it measures: a comfortable client would cost more than the server.
 */
final class Load {
    /** @param accepted answers with 2xx */
    record Result(long accepted, long busy, long refused, double seconds) {
        double rate() {
            return accepted / seconds;
        }
    }

    private final int port;
    private final int connections;
    private final AtomicLong processorNanos = new AtomicLong();

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** @param request the whole request, head and body, with the number of the request */
    Result run(long requests, LongFunction<byte[]> request) {
        return run(requests, Double.POSITIVE_INFINITY, request);
    }

    /** @param rate requests a second at most; those that are late are sent at once */
    Result run(long requests, double rate, LongFunction<byte[]> request) {
        AtomicLong next = new AtomicLong();
        AtomicLong[] answers = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
        long start = System.nanoTime();
        LongUnaryOperator due = number -> start + (long) (number * 1e9 / rate);
        try (ExecutorService senders = Executors.newFixedThreadPool(connections)) {
            for (int connection = 0; connection < connections; connection++) {
                senders.execute(() -> send(next, requests, due, request, answers));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(answers[0].get(), answers[1].get(), answers[2].get(), seconds);
    }

    /** Nanoseconds of processor time that the senders of all finished runs took. */
    long processorNanos() {
        return processorNanos.get();
    }

    private void send(
            AtomicLong next, long requests, LongUnaryOperator due, LongFunction<byte[]> request, AtomicLong[] answers) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 4_096);
            for (long number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                LockSupport.parkNanos(due.applyAsLong(number) - System.nanoTime());
                out.write(request.apply(number));
                int status = answer(in);
                answers[status / 100 == 2 ? 0 : status == 503 ? 1 : 2].incrementAndGet();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            processorNanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
    }

    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    static byte[] post(String headers, byte[] body) {
        byte[] head = ("POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n" + headers
                        + "content-length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
