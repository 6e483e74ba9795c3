package dev.hindsight.detect.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Values of headers are percent-encoded in CloudEvents' HTTP binding; Funqy leaves them so. */
final class HeaderText {
    private HeaderText() {}

    /** A per cent sign without two hexadecimal digits stays as it is. */
    static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        int i = 0;
        while (i < value.length()) {
            int octet = value.charAt(i) == '%' ? octet(value, i + 1) : -1;
            if (octet >= 0) {
                bytes.write(octet);
                i += 3;
            } else {
                int codePoint = value.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int octet(String value, int from) {
        if (from + 2 > value.length()) {
            return -1;
        }
        int high = Character.digit(value.charAt(from), 16);
        int low = Character.digit(value.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
