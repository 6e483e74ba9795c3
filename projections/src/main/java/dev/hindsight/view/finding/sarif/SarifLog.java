package dev.hindsight.view.finding.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.hindsight.digest.Sha256;
import dev.hindsight.finding.Rule;
import dev.hindsight.resource.ResourceRef;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A SARIF 2.1.0 log of one run, written as results come, so that any number of them fits in memory. A Kubernetes object
 * lies in no file, so its place is a logical location: {@code cluster/namespace/Kind/name}.
 */
public final class SarifLog implements AutoCloseable {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The same for the same rule and object however often the object is made anew under its name. */
    private static final String FINGERPRINT = "ruleAndObject/v1";

    private final JsonGenerator out;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * @param to is closed with this
     * @param rules that results may be of
     */
    public SarifLog(OutputStream to, String ruleSetVersion, List<Rule> rules) throws IOException {
        out = new JsonFactory().createGenerator(to);
        out.writeStartObject();
        out.writeStringField("$schema", SCHEMA);
        out.writeStringField("version", "2.1.0");
        out.writeArrayFieldStart("runs");
        out.writeStartObject();
        out.writeObjectFieldStart("tool");
        out.writeObjectFieldStart("driver");
        out.writeStringField("name", "Hindsight");
        out.writeStringField("version", "rules-" + ruleSetVersion);
        out.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            indexes.put(rule.id(), indexes.size());
            rule(rule);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        out.writeStringField("columnKind", "utf16CodeUnits");
        out.writeArrayFieldStart("results");
    }

    private void rule(Rule rule) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", rule.id());
        text("shortDescription", rule.title());
        text("fullDescription", rule.why());
        out.writeObjectFieldStart("defaultConfiguration");
        out.writeStringField("level", SarifLevel.of(rule.severity()).level());
        out.writeEndObject();
        if (!rule.docs().isEmpty()) {
            out.writeStringField("helpUri", rule.docs());
        }
        out.writeObjectFieldStart("help");
        out.writeStringField("text", rule.why() + "\n\nWhat to do: " + rule.remediation());
        out.writeStringField("markdown", rule.why() + "\n\n**What to do:** " + rule.remediation());
        out.writeEndObject();
        out.writeObjectFieldStart("properties");
        out.writeStringField("security-severity", SarifLevel.of(rule.severity()).securitySeverity());
        out.writeArrayFieldStart("tags");
        out.writeString(rule.dimension().name().toLowerCase(java.util.Locale.ROOT));
        out.writeString("kubernetes");
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeStringField("text", text);
        out.writeEndObject();
    }

    /** Results of rules that were not given are told without what a rule says. */
    public void write(SarifResult result) throws IOException {
        out.writeStartObject();
        out.writeStringField("ruleId", result.rule());
        if (indexes.containsKey(result.rule())) {
            out.writeNumberField("ruleIndex", indexes.get(result.rule()));
        }
        out.writeStringField("level", SarifLevel.of(result.severity()).level());
        text("message", result.message());
        location(result);
        out.writeObjectFieldStart("partialFingerprints");
        out.writeStringField(FINGERPRINT, fingerprint(result));
        out.writeEndObject();
        out.writeArrayFieldStart("suppressions");
        if (result.suppressedBecause() != null) {
            out.writeStartObject();
            out.writeStringField("kind", "external");
            out.writeStringField("status", "accepted");
            out.writeStringField("justification", result.suppressedBecause());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("properties");
        out.writeStringField(
                "security-severity", SarifLevel.of(result.severity()).securitySeverity());
        out.writeStringField("since", result.since().toString());
        out.writeStringField("remediation", result.remediation());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void location(SarifResult result) throws IOException {
        ResourceRef object = result.object();
        out.writeArrayFieldStart("locations");
        out.writeStartObject();
        out.writeArrayFieldStart("logicalLocations");
        out.writeStartObject();
        out.writeStringField("name", object.name());
        out.writeStringField("fullyQualifiedName", path(result));
        out.writeStringField("kind", "resource");
        out.writeObjectFieldStart("properties");
        out.writeStringField("cluster", result.cluster());
        out.writeStringField("namespace", object.namespace());
        out.writeStringField("apiVersion", object.apiVersion());
        out.writeStringField("kind", object.kind());
        out.writeStringField("uid", object.uid());
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
    }

    /** What belongs to the cluster has no namespace in its path. */
    private static String path(SarifResult result) {
        ResourceRef object = result.object();
        String namespace = object.namespace().isEmpty() ? "" : object.namespace() + "/";
        return result.cluster() + "/" + namespace + object.kind() + "/" + object.name();
    }

    private static String fingerprint(SarifResult result) {
        return Sha256.of(result.rule() + "\n" + path(result)).hex();
    }

    @Override
    public void close() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}
