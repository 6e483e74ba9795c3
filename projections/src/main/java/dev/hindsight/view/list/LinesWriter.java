package dev.hindsight.view.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lists as JSON, an item a line, to their end. */
@Provider
@Produces(Formats.LINES)
public class LinesWriter implements MessageBodyWriter<Listed<?>> {
    private final ObjectMapper json;
    private final Export export;

    LinesWriter(ObjectMapper json, Export export) {
        this.json = json;
        this.export = export;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Listed.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Listed<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        export.tell(page, headers);
        export.each(page, item -> {
            out.write(json.writeValueAsBytes(item));
            out.write('\n');
        });
    }
}
