package dev.hindsight.app.cli;

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

    @Option(names = "--no-open", description = "do not open the page in a browser")
    boolean quiet;

    boolean loopback() {
        return address.equals("localhost") || address.startsWith("127.") || address.equals("::1");
    }
}
