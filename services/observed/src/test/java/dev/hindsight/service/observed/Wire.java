package dev.hindsight.service.observed;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a database, which can be cut and mended. Cut, it takes connections no more and ends those that there are. */
final class Wire implements AutoCloseable {
    private final int to;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    Wire(int to) throws IOException {
        this.to = to;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        listen(door);
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen(door);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void listen(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket from = at.accept();
                    Socket on = new Socket(InetAddress.getLoopbackAddress(), to);
                    open.add(from);
                    open.add(on);
                    carry(from, on);
                    carry(on, from);
                } catch (IOException cut) {
                    return;
                }
            }
        });
    }

    private static void carry(Socket from, Socket on) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    on;
                    InputStream in = from.getInputStream()) {
                in.transferTo(on.getOutputStream());
            } catch (IOException cut) {
                // Whoever waits at either end learns of it by the closed socket.
                return;
            }
        });
    }
}
