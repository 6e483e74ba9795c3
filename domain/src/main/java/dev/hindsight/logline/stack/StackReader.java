package dev.hindsight.logline.stack;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.stack.printed.AtStack;
import dev.hindsight.logline.stack.printed.GoStack;
import dev.hindsight.logline.stack.printed.PhpStack;
import dev.hindsight.logline.stack.printed.PythonStack;
import dev.hindsight.logline.stack.printed.RubyStack;
import dev.hindsight.logline.stack.printed.RustStack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the stack trace in an entry: the first line that only one language prints decides which it is. */
public final class StackReader {
    private StackReader() {}

    public static Optional<Found> read(String text) {
        if (text.indexOf('\n') < 0 && !text.contains("panic") && !text.contains(".php")) {
            return Optional.empty();
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            Optional<Found> found = readBy(lines.get(i), lines, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> readBy(String line, List<String> lines, int index) {
        int from = skipBlanks(line, 0);
        return switch (at(line, from)) {
            case 'a' -> line.startsWith("at ", from) ? AtStack.read(lines, index) : ruby(line, lines, index);
            case 'T', '|', '+' ->
                line.contains("Traceback (most recent call last):")
                        ? PythonStack.read(lines, index)
                        : other(line, from, lines, index);
            case 'F' ->
                line.startsWith("File \"", from) && line.contains("\", line ")
                        ? PythonStack.read(lines, index)
                        : Optional.empty();
            case 'g' ->
                line.startsWith("goroutine ", from) && isDigit(at(line, from + 10))
                        ? GoStack.read(lines, index)
                        : other(line, from, lines, index);
            case '#' -> isDigit(at(line, from + 1)) ? PhpStack.read(lines, index) : Optional.empty();
            default -> other(line, from, lines, index);
        };
    }

    private static Optional<Found> other(String line, int from, List<String> lines, int index) {
        if (line.contains("panicked at ")) {
            return RustStack.read(lines, index);
        }
        if (line.startsWith("panic: ", from) || line.startsWith("fatal error: ", from) || GoStack.isPlace(line)) {
            return GoStack.read(lines, index);
        }
        if (line.contains(".php") && line.contains("Uncaught ")) {
            return PhpStack.read(lines, index);
        }
        return ruby(line, lines, index);
    }

    private static Optional<Found> ruby(String line, List<String> lines, int index) {
        return RubyStack.isFrame(line) ? RubyStack.read(lines, index) : Optional.empty();
    }
}
