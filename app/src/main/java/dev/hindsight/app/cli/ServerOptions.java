package dev.hindsight.app.cli;

import dev.hindsight.app.retention.Days;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the page is served. */
final class ServerOptions {
    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7171",
            description = "port of the page (default: 7171)")
    int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "address to listen on (default: 127.0.0.1, this machine only). Any other wants a token from every client")
    String address;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "a name under which this machine is reached, when it listens to more than itself")
    List<String> names = List.of();

    @Option(
            names = "--keep",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Days.class,
            description =
                    "how long the past can be told: older events go that nothing depends on any more (default: 180d)")
    Duration keep;

    @Option(names = "--no-open", description = "do not open the page in a browser")
    boolean quiet;

    /** Names and addresses that a request may ask for, besides those of the loopback interface. */
    List<String> hosts() throws IOException {
        List<String> hosts = new ArrayList<>(names);
        if (!loopback()) {
            hosts.add(address);
            hosts.add(InetAddress.getLocalHost().getHostName());
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(own -> hosts.add(own.getHostAddress().replaceFirst("%.*", "")));
        }
        return hosts;
    }

    boolean loopback() {
        return address.equals("localhost") || address.startsWith("127.") || address.equals("::1");
    }
}
