package dev.hindsight.store.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.hindsight.resource.Tree;
import java.io.IOException;
import java.util.Locale;

/**
 * JSON as the log writes it: fields in camelCase, times RFC 3339 in UTC, durations ISO 8601, enums in lower-case kebab
 * ({@code changed-unseen}), absent instead of null, trees as plain JSON. Unknown fields are passed over.
 */
public final class WireJson {
    /** A mapper of the caller's own; making one is costly, so keep it. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(trees())
                .addModule(enums())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** How an enum's constant is written: {@code CAUGHT_UP} as {@code caught-up}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static SimpleModule trees() {
        return new SimpleModule("trees")
                .addSerializer(Tree.class, new TreeWriter())
                .addDeserializer(Tree.class, new TreeReader());
    }

    private static SimpleModule enums() {
        SimpleModule module = new SimpleModule("enums");
        module.addSerializer(new EnumWriter());
        return module.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription description,
                    JsonDeserializer<?> deserializer) {
                return new EnumReader(type.getRawClass());
            }
        });
    }

    private static final class EnumWriter extends StdSerializer<Enum<?>> {
        private EnumWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(name(constant));
        }
    }

    private static final class EnumReader extends JsonDeserializer<Enum<?>> {
        private final Class<?> type;

        private EnumReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            for (Object constant : type.getEnumConstants()) {
                if (name((Enum<?>) constant).equals(text)) {
                    return (Enum<?>) constant;
                }
            }
            return (Enum<?>) context.handleWeirdStringValue(type, text, "not one of its names");
        }
    }

    private static final class TreeWriter extends JsonSerializer<Tree> {
        @Override
        public void serialize(Tree tree, JsonGenerator json, SerializerProvider provider) throws IOException {
            PlainValues.write(tree.value(), json);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Tree tree) {
            return tree.isEmpty();
        }
    }

    private static final class TreeReader extends JsonDeserializer<Tree> {
        @Override
        public Tree deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Tree.of(PlainValues.read(json));
        }

        @Override
        public Tree getNullValue(DeserializationContext context) {
            return Tree.EMPTY;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Tree.EMPTY;
        }
    }

    private WireJson() {}
}
