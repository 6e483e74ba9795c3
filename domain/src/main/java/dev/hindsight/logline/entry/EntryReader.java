package dev.hindsight.logline.entry;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isUpper;
import static dev.hindsight.logline.text.Ascii.lineEnd;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.header.Header;
import dev.hindsight.logline.header.level.LevelWords;
import dev.hindsight.logline.header.level.SaidLevel;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.StackReader;
import dev.hindsight.logline.structured.AccessLine;
import dev.hindsight.logline.structured.JsonReader;
import dev.hindsight.logline.structured.LogfmtReader;
import dev.hindsight.logline.structured.Named;
import java.util.Optional;

/** Understands a text: JSON, logfmt, an access log, or a header with a message. */
public final class EntryReader {
    private EntryReader() {}

    public static Said read(String text) {
        int start = skipBlanks(text, 0);
        Optional<Said> named = named(text, start, Header.of(""));
        if (named.isPresent()) {
            return named.get();
        }
        Header header = Header.of(text);
        int message = skipBlanks(text, header.message());
        if (message > start) {
            named = named(text, message, header).or(() -> quoted(text, message, header));
            if (named.isPresent()) {
                return named.get();
            }
        }
        return javaLogging(text, header).orElseGet(() -> plain(text, header));
    }

    private static Optional<Said> named(String text, int from, Header header) {
        if (at(text, from) == '{') {
            return JsonReader.read(text, from)
                    .map(read -> NamedEntry.of(read.named(), header, text.substring(read.end())));
        }
        int end = lineEnd(text, from);
        return LogfmtReader.read(text, from, end).map(pairs -> NamedEntry.of(pairs, header, text.substring(end)));
    }

    private static Optional<Said> quoted(String text, int from, Header header) {
        int end = lineEnd(text, from);
        return LogfmtReader.readQuoted(text, from, end).map(pairs -> NamedEntry.of(pairs, header, text.substring(end)));
    }

    /** Two lines: time, class and method; then {@code SEVERE: message}. */
    private static Optional<Said> javaLogging(String text, Header header) {
        int end = lineEnd(text, 0);
        int colon = text.indexOf(": ", end);
        if (!header.timed()
                || header.level().isPresent()
                || colon < 0
                || colon - end > 9
                || !isUpper(at(text, end + 1))) {
            return Optional.empty();
        }
        Optional<Level> level = LevelWords.of(text.substring(end + 1, colon));
        String place = text.substring(Math.min(header.message(), end), end).strip();
        int space = place.indexOf(' ');
        String logger = space < 0 ? place : place.substring(0, space);
        return level.map(named -> said(text, colon + 2, level, logger));
    }

    private static Said plain(String text, Header header) {
        return said(text, Math.min(header.message(), text.length()), header.level(), header.logger());
    }

    /** A message with an object behind it, in columns. */
    private static Said withFields(
            String text, int from, int columns, int end, Optional<Level> level, String logger, Named named) {
        named.take("msg", text.substring(from, columns).strip(), true);
        return NamedEntry.of(named, new Header(true, level, logger, from), text.substring(end));
    }

    private static Said said(String text, int from, Optional<Level> level, String logger) {
        Named named = new Named();
        int end = lineEnd(text, from);
        String rest = text.substring(from).strip();
        Optional<AccessLine> access = AccessLine.read(text, from, end);
        if (access.isPresent()) {
            boolean failed = access.get().level() == Level.ERROR
                    && level.map(said -> !said.isAtLeast(Level.WARN)).orElse(true);
            Level read = failed ? Level.ERROR : level.orElse(Level.INFO);
            return Said.plain(
                    Optional.of(read),
                    logger,
                    rest,
                    Optional.empty(),
                    access.get().named());
        }
        int columns = text.lastIndexOf("\t{", end);
        if (columns > from && JsonReader.into(named, text, columns + 1) == end) {
            return withFields(text, from, columns, end, level, logger, named);
        }
        LogfmtReader.find(named, text, from, end);
        Optional<Found> found = StackReader.read(rest);
        String message = found.map(stack -> Said.message(rest, stack)).orElse(rest);
        Optional<Level> read = level.or(() -> found.map(Said::ofStack)).or(() -> SaidLevel.of(rest, 0));
        return Said.plain(read, logger, message, found, named);
    }
}
