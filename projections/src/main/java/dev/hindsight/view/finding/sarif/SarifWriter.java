package dev.hindsight.view.finding.sarif;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.list.Export;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.resource.RefView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;

/** Findings as a SARIF log, to the end of their list. */
@Provider
@Produces(Formats.SARIF)
public class SarifWriter implements MessageBodyWriter<SarifFindings> {
    private final Export export;
    private final RuleCatalogue rules;

    SarifWriter(Export export, RuleCatalogue rules) {
        this.export = export;
        this.rules = rules;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return SarifFindings.class == type;
    }

    @Override
    public void writeTo(
            SarifFindings findings,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        export.tell(findings.first(), headers);
        List<Rule> ofDimension = rules.rules().stream()
                .filter(rule -> FindingViews.word(rule.dimension()).equals(findings.dimension()))
                .toList();
        try (SarifLog log = new SarifLog(out, rules.version(), ofDimension)) {
            export.each(findings.first(), item -> log.write(result(findings.cluster(), (FindingView) item)));
        }
    }

    private static SarifResult result(String cluster, FindingView finding) {
        RefView its = finding.resource();
        return new SarifResult(
                cluster,
                finding.rule(),
                Severity.valueOf(finding.severity().toUpperCase(Locale.ROOT)),
                finding.message(),
                new ResourceRef(its.apiVersion(), its.kind(), its.namespace(), its.name(), its.uid()),
                finding.since(),
                finding.remediation(),
                finding.suppressed() == null ? null : finding.suppressed().reason());
    }
}
