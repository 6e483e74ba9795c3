package dev.hindsight.store.axon.upcast;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.EventType;
import dev.hindsight.store.codec.WireJson;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon's Jackson serializer with the wire's names and our codec in place of class names and general mapping. */
final class WireSerializer extends JacksonSerializer {
    private final EventCodec codec;

    static WireSerializer of(EventCodec codec) {
        return new WireSerializer(
                JacksonSerializer.builder().objectMapper(WireJson.mapper()).lenientDeserialization(), codec);
    }

    private WireSerializer(Builder builder, EventCodec codec) {
        super(builder);
        this.codec = codec;
    }

    @Override
    public SerializedType typeForClass(Class type) {
        for (EventType row : codec.types()) {
            if (row.shape().equals(type)) {
                return new SimpleSerializedType(row.name(), Integer.toString(row.revision()));
            }
        }
        return super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return isEvent(type) ? codec.named(type.getName()).shape().getName() : super.resolveClassName(type);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so asks Axon; the codec gives the right class
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (!isEvent(serialized.getType())) {
            return super.deserialize(serialized);
        }
        byte[] json = getConverter().convert(serialized.getData(), byte[].class);
        DomainEvent event = codec.decode(
                serialized.getType().getName(),
                Integer.parseInt(serialized.getType().getRevision()),
                json);
        return (T) event;
    }

    private static boolean isEvent(SerializedType type) {
        return type.getName().startsWith("dev.hindsight.") && type.getRevision() != null;
    }
}
