package dev.hindsight.view.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * What holds for the whole of the API document: every property of an answer is always there, what is unknown is null,
 * what may be left out of a wish is told, and every error is a problem.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of(
            "400", "A parameter is wrong; the problem names it and says what is allowed.",
            "404", "There is no such thing at that instant.",
            "500", "A mistake of the server; the problem's id finds it in the server's log."));

    private static final List<String> OF_ITEMS = List.of("Page", "Compared", "Comparison");

    private final Map<String, Set<String>> nullable = new HashMap<>();

    public ApiDocument(IndexView index) {
        for (AnnotationInstance found : index.getAnnotations(Nullable.class)) {
            if (found.target().kind() == AnnotationTarget.Kind.FIELD) {
                ClassInfo type = found.target().asField().declaringClass();
                nullable.computeIfAbsent(nameOf(type), name -> new HashSet<>())
                        .add(found.target().asField().name());
            }
        }
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema =
                type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach(this::tellWhatIsAlwaysThere);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(ApiDocument::tellErrors);
    }

    private void tellWhatIsAlwaysThere(String name, Schema schema) {
        if (schema.getProperties() == null || name.equals("Problem")) {
            return;
        }
        Set<String> mayBeNull = nullable.getOrDefault(withoutItems(name), Set.of());
        List<String> required = new ArrayList<>(schema.getProperties().keySet());
        if (name.endsWith("Wish")) {
            required.removeAll(mayBeNull);
        }
        schema.setRequired(required);
        mayBeNull.stream().filter(schema.getProperties()::containsKey).sorted().forEach(property -> {
            Schema its = schema.getProperties().get(property);
            schema.addProperty(property, orNull(its));
        });
    }

    /** A page of findings is described as PageFindingView, and what is said of all pages as Page. */
    private static String withoutItems(String name) {
        return OF_ITEMS.stream()
                .filter(type -> name.startsWith(type) && name.length() > type.length())
                .findFirst()
                .orElse(name);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
            types.add(Schema.SchemaType.NULL);
            return schema.type(types);
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private static void tellErrors(Operation operation) {
        ERRORS.forEach((status, words) -> {
            APIResponse problem = OASFactory.createAPIResponse()
                    .description(words)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
            operation.getResponses().addAPIResponse(status, problem);
        });
    }
}
