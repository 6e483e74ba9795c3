package dev.hindsight.view.list;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists as RFC 4180 writes them: a column for each field, those of nested objects with a dot. */
@Provider
@Produces(Csv.MEDIA_TYPE)
public class CsvWriter implements MessageBodyWriter<Page<?>> {
    private final ObjectMapper json;

    CsvWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", Csv.MEDIA_TYPE + ";charset=UTF-8");
        List<Map<String, String>> rows = page.items().stream().map(this::row).toList();
        out.write(text(rows).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder text = new StringBuilder();
        line(text, List.copyOf(columns));
        for (Map<String, String> row : rows) {
            line(
                    text,
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> values) {
        text.append(String.join(",", values.stream().map(CsvWriter::quoted).toList()))
                .append("\r\n");
    }

    /** A value that a spreadsheet would take for a formula is made a text. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !isNumber(value);
        String safe = formula ? "'" + value : value;
        boolean special = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }

    private Map<String, String> row(Object item) {
        Map<String, String> row = new LinkedHashMap<>();
        flatten("", json.valueToTree(item), row);
        return row;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> row) {
        boolean labels = name.equals("labels");
        if (node.isObject() && !labels) {
            String prefix = name.isEmpty() ? "" : name + ".";
            node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), row));
        } else if (node.isValueNode()) {
            row.put(name, node.isNull() ? "" : node.asText());
        } else {
            row.put(name, node.toString());
        }
    }
}
