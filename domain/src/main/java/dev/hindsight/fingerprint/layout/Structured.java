package dev.hindsight.fingerprint.layout;

import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import java.time.Instant;
import java.util.regex.Pattern;

/** Lines that say by themselves which part is the message: JSON and key=value throughout. */
public final class Structured {
    private static final Pattern KEYED = Pattern.compile("^[A-Za-z_.@]+=(?:\"[^\"]*\"|\\S*) .*\\b(?:msg|message)=.*");
    private static final LogParser PARSER = new LogParser();

    private Structured() {}

    /** @return null when the line is not of that kind */
    public static String message(String line) {
        boolean json = line.startsWith("{") && line.endsWith("}");
        if (!json
                && (line.indexOf("msg=") < 0 && line.indexOf("message=") < 0
                        || !KEYED.matcher(line).matches())) {
            return null;
        }
        LogEntry entry = PARSER.parse(new RawLine(Instant.EPOCH, "", line, 0));
        return entry.message().equals(line) ? null : entry.message();
    }
}
