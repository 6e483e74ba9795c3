package dev.hindsight.errorgroup.warning;

import dev.hindsight.logline.Level;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How bad a warning is, by the shape of its reason. Kubernetes tries most things again, so a warning is one; what these
 * reasons tell of has been given up, or has cost a process its life.
 */
final class ReasonLevels {
    private static final List<Row> ROWS = List.of(
            new Row("a limit of tries or time is reached", "\\w+Exceeded"),
            new Row("a process was killed for want of memory", "\\w*OOM\\w*"),
            new Row("a pod was put out of its node", "Evicted|OutOf\\w+"),
            new Row("it will be refused however often it is tried", "Invalid\\w*|Unparseable\\w*|Unsupported\\w*"));

    private record Row(String meaning, Pattern shape) {
        Row(String meaning, String shape) {
            this(meaning, Pattern.compile(shape));
        }
    }

    static Level of(String reason) {
        return ROWS.stream().anyMatch(row -> row.shape.matcher(reason).matches()) ? Level.ERROR : Level.WARN;
    }

    private ReasonLevels() {}
}
