package dev.hindsight.app.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whether a running Hindsight does what it should, by its own answers. */
public final class RunningChecks {
    /** A view may rest this long behind the log before a person should know. */
    private static final double LAG_SECONDS = 30;

    private RunningChecks() {}

    /** @param status, projections, clusters what the API answers under these names */
    public static List<Check> of(JsonNode status, JsonNode projections, JsonNode clusters) {
        List<Check> checks = new ArrayList<>();
        views(projections.path("items"), checks);
        letters(status.path("deadLetters").asLong(), checks);
        clusters.path("items").forEach(cluster -> checks.add(source(cluster)));
        if (clusters.path("items").isEmpty()) {
            checks.add(Check.hint(
                    "clusters: none was heard of yet", "Start with `./hindsight up`, or import a recording."));
        }
        return checks;
    }

    private static void views(JsonNode views, List<Check> checks) {
        int before = checks.size();
        for (JsonNode view : views) {
            String name = view.path("name").asText();
            double lag = view.path("lagSeconds").asDouble();
            if (view.path("failure").isTextual()) {
                checks.add(Check.wrong(
                        "view " + name + " fails: " + view.path("failure").asText(),
                        "`./hindsight rebuild " + name + "`; if that fails as well, it is a bug worth reporting."));
            } else if (lag > LAG_SECONDS && view.path("rebuild").isMissingNode()) {
                checks.add(Check.hint(
                        "view %s is %.0f s behind the log (%d events)"
                                .formatted(name, lag, view.path("lagEvents").asLong()),
                        "It catches up by itself; if it does not, more events come than this machine can take."));
            }
        }
        if (checks.size() == before) {
            checks.add(Check.fine("views: all " + views.size() + " are at the end of the log"));
        }
    }

    private static void letters(long open, List<Check> checks) {
        if (open > 0) {
            checks.add(Check.hint(
                    "dead letters: " + open + " events could not be handled",
                    "Read them on the page Log, and play them again or throw them away."));
        }
    }

    private static Check source(JsonNode cluster) {
        String what = "cluster " + cluster.path("name").asText() + ": ";
        JsonNode source = cluster.path("source");
        String state = source.path("state").asText("");
        String detail = source.path("detail").asText("");
        String words = what + state + (detail.isEmpty() ? "" : ", " + detail);
        return switch (state) {
            case "caughtup", "started" -> Check.fine(words);
            case "" -> Check.fine(what + cluster.path("origin").asText("recording") + ", as it was recorded");
            case "behind", "denied" -> Check.hint(words, "What is not seen is shown as a gap on every page.");
            case "stopping" -> Check.hint(what + "is not watched now", "`./hindsight up` watches it again.");
            default -> Check.wrong(words, "See below what `doctor` says of the way to the cluster.");
        };
    }
}
