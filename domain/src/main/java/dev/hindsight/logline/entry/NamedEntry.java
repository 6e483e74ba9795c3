package dev.hindsight.logline.entry;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.header.Header;
import dev.hindsight.logline.header.level.SaidLevel;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.StackReader;
import dev.hindsight.logline.structured.Named;
import java.util.Optional;

/** An entry whose parts have names; its stack is one of them, stands in its message, or follows as plain lines. */
final class NamedEntry {
    private NamedEntry() {}

    /** @param rest what follows the named parts in the text */
    static Said of(Named named, Header header, String rest) {
        String message = named.message();
        Optional<Found> found = Optional.empty();
        if (!named.stack().isEmpty()) {
            found = StackReader.read(named.stack());
        } else if (message.indexOf('\n') > 0) {
            found = StackReader.read(message);
            message = found.isPresent() ? Said.message(message, found.get()) : message;
        } else if (!rest.isBlank()) {
            found = StackReader.read(rest.strip());
        }
        Optional<Level> level = level(named, header, message, found);
        boolean bad = level.isPresent() && level.get().isAtLeast(Level.WARN);
        Optional<StackTrace> stack = found.map(Found::trace).map(trace -> typed(trace, named));
        if (stack.isEmpty() && bad) {
            stack = Said.ofType(named.errorType(), named.error());
        }
        if (message.isEmpty()) {
            message = stack.map(Said::words).orElse("");
        }
        String logger = named.logger().isEmpty() ? header.logger() : named.logger();
        return new Said(level, logger, Said.cut(message), stack, named.fields(), named.left());
    }

    private static Optional<Level> level(Named named, Header header, String message, Optional<Found> found) {
        return named.level()
                .or(header::level)
                .or(() -> found.map(Said::ofStack))
                .or(() -> SaidLevel.of(message, 0));
    }

    /** What a trace does not say of itself, a field next to it may. */
    private static StackTrace typed(StackTrace trace, Named named) {
        if (!trace.type().isEmpty()
                && !named.errorType().isEmpty()
                && !trace.language().equals("go")) {
            return trace;
        }
        String type = trace.type().isEmpty() ? named.errorType() : trace.type();
        String message = trace.message().isEmpty() ? named.error() : trace.message();
        return new StackTrace(trace.language(), type, message, trace.frames(), trace.causes());
    }
}
