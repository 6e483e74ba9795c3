package dev.hindsight.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.app.Refusal;
import dev.hindsight.app.retention.Days;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Who may send a cluster's events from elsewhere: makes, lists and revokes tokens.")
final class Token {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/ingest-tokens";

    /** Which Hindsight is meant. */
    static final class Target {
        @Mixin
        DataOption data = new DataOption();

        @Option(
                names = "--at",
                paramLabel = "URL",
                description = "of a Hindsight that runs elsewhere (default: the one that runs here)."
                        + " Its own token, if it wants one, is taken from $HINDSIGHT_TOKEN")
        URI at;

        int with(ToIntFunction<Connection> work) {
            try (Connection connection = open()) {
                return work.applyAsInt(connection);
            }
        }

        private Connection open() {
            return at != null
                    ? Connection.at(at, System.getenv().getOrDefault("HINDSIGHT_TOKEN", ""))
                    : Connection.to(data.folder())
                            .orElseThrow(() -> new Refusal("Nothing runs on the data in " + data.folder()
                                    + ". Start it with `./hindsight up`, or name another one with --at URL."));
        }
    }

    /** The token alone goes to the standard output, so that it can be put where it is used without being read. */
    @Command(
            name = "create",
            description = "Makes a token for one cluster and prints it; it is shown this once and kept nowhere.")
    int create(
            @Mixin Target target,
            @Option(
                            names = "--cluster",
                            required = true,
                            paramLabel = "NAME",
                            description = "the only cluster whose events are taken with it")
                    String cluster,
            @Option(
                            names = "--name",
                            paramLabel = "TEXT",
                            description = "what it is for (default: the source of the cluster)")
                    String name,
            @Option(
                            names = "--expires",
                            paramLabel = "SPAN",
                            converter = Days.class,
                            description = "how long it is taken: 90d, 12h (default: until it is revoked)")
                    Duration lasting) {
        ObjectNode wish = JSON.createObjectNode().put("cluster", cluster);
        wish.put("name", name == null ? "the source of " + cluster : name);
        if (lasting != null) {
            wish.put("lasting", lasting.toString());
        }
        return target.with(connection -> {
            JsonNode made = connection.post(PATH, "application/json", BodyPublishers.ofString(wish.toString()));
            System.err.println("Token " + made.path("id").asText() + " for the cluster " + cluster
                    + ". Keep it now: nobody can show it again.");
            System.out.println(made.path("token").asText());
            return 0;
        });
    }

    @Command(name = "list", description = "Lists the tokens of all clusters, never their secrets.")
    int list(@Mixin Target target) {
        return target.with(connection -> {
            JsonNode items = connection.get(PATH).path("items");
            items.forEach(Token::tell);
            if (items.isEmpty()) {
                System.out.println("There are no tokens.");
            }
            return 0;
        });
    }

    private static void tell(JsonNode token) {
        System.out.printf(
                "%-14s %-20s %-8s %-22s made %s by %s  %s%n",
                token.path("id").asText(),
                token.path("cluster").asText(),
                token.path("state").asText(),
                token.path("expires").isTextual()
                        ? "until " + token.path("expires").asText()
                        : "no end",
                token.path("since").asText(),
                token.path("who").asText(),
                token.path("revokedReason").isTextual()
                        ? "revoked by " + token.path("revokedWho").asText() + ": "
                                + token.path("revokedReason").asText()
                        : token.path("name").asText());
    }

    @Command(name = "revoke", description = "Revokes a token for good; within ten seconds nothing comes in with it.")
    int revoke(
            @Mixin Target target,
            @Parameters(paramLabel = "ID", description = "as `token list` shows it") String id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, for the log")
                    String reason) {
        return target.with(connection -> {
            String cluster = clusterOf(connection, id);
            connection.delete(PATH + "/" + encoded(id) + "?cluster=" + encoded(cluster) + "&reason=" + encoded(reason));
            System.out.println("Token " + id + " of the cluster " + cluster + " is revoked.");
            return 0;
        });
    }

    private static String clusterOf(Connection connection, String id) {
        for (JsonNode token : connection.get(PATH).path("items")) {
            if (token.path("id").asText().equals(id)) {
                return token.path("cluster").asText();
            }
        }
        throw new Refusal("There is no token " + id + ". `token list` shows those that there are.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
