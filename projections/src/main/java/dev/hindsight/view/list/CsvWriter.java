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
import java.nio.charset.StandardCharsets;

/** Lists as RFC 4180 writes them, to their end: a column for each field, those of nested objects with a dot. */
@Provider
@Produces(Formats.CSV)
public class CsvWriter implements MessageBodyWriter<Listed<?>> {
    private final ObjectMapper json;
    private final Export export;

    CsvWriter(ObjectMapper json, Export export) {
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
        headers.putSingle("Content-Type", Formats.CSV + ";charset=UTF-8");
        export.tell(page, headers);
        CsvColumns columns = CsvColumns.ofItems(generic);
        out.write(CsvLine.of(columns.names()).getBytes(StandardCharsets.UTF_8));
        export.each(
                page,
                item -> out.write(
                        CsvLine.of(columns.values(json.valueToTree(item))).getBytes(StandardCharsets.UTF_8)));
    }
}
