package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.skipBlanks;
import static dev.hindsight.logline.text.Ascii.wordEnd;

/** What stands behind the time of a line with a version of syslog: host, program, number, kind, structured data. */
final class SyslogFields {
    private static final int PROGRAM = 1;
    private static final int KIND = 3;

    private final HeaderReader header;

    SyslogFields(HeaderReader header) {
        this.header = header;
    }

    void read() {
        int at = header.at;
        for (int field = 0; field <= KIND; field++) {
            int start = skipBlanks(header.text, at);
            at = wordEnd(header.text, start);
            if (field == PROGRAM && at - start > 1) {
                header.logger = header.text.substring(start, at);
            }
        }
        header.named = true;
        header.at = behindData(skipBlanks(header.text, at));
    }

    /** {@code [id a="b"][id2 c="d"]}; a bracket inside of quotes ends nothing. */
    private int behindData(int from) {
        int at = from;
        while (at(header.text, at) == '[') {
            boolean quoted = false;
            while (at < header.text.length() && (quoted || header.text.charAt(at) != ']')) {
                quoted ^= header.text.charAt(at) == '"' && header.text.charAt(at - 1) != '\\';
                at++;
            }
            at = Math.min(at + 1, header.text.length());
        }
        return at;
    }
}
