package dev.hindsight.view.access;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose rights, and which of them. */
public class AccessFilter {
    @QueryParam("subjectKind")
    @Parameter(
            description = "What sort of subject.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"User", "Group", "ServiceAccount"}))
    public String subjectKind;

    @QueryParam("subjectNamespace")
    @Parameter(description = "Namespace of a ServiceAccount.")
    public String subjectNamespace;

    @QueryParam("subject")
    @Parameter(
            description = "Name of the subject. With its kind, what it may through the groups that Kubernetes puts it"
                    + " in is told as well.",
            example = "web")
    public String subject;

    @QueryParam("namespace")
    @Parameter(description = "Only what holds there; rights in the whole cluster hold everywhere.")
    public String namespace;

    @QueryParam("danger")
    @Parameter(description = "Only what is dangerous in this way.", example = "read-secrets")
    public String danger;
}
