package dev.hindsight.detect.error;

import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.StackTrace;
import dev.hindsight.masking.Masking;
import dev.hindsight.resource.secret.SecretNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries without secrets and personal data. Nothing of an entry goes on before, neither into a title nor a template. */
final class MaskedEntries {
    private static final String HIDDEN = "***";

    private final Masking masking = Masking.standard();

    LogEntry of(LogEntry entry) {
        return new LogEntry(
                entry.time(),
                entry.stream(),
                entry.level(),
                entry.logger(),
                masking.mask(entry.message()),
                entry.stack().map(this::stack),
                fields(entry.fields()),
                masking.mask(entry.text()),
                entry.lines(),
                entry.cut());
    }

    private StackTrace stack(StackTrace stack) {
        List<StackTrace> causes = stack.causes().stream().map(this::stack).toList();
        return new StackTrace(stack.language(), stack.type(), masking.mask(stack.message()), stack.frames(), causes);
    }

    private Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> masked = new LinkedHashMap<>();
        fields.forEach((name, value) -> masked.put(name, SecretNames.isSecret(name) ? HIDDEN : masking.mask(value)));
        return masked;
    }
}
