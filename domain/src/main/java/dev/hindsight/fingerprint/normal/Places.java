package dev.hindsight.fingerprint.normal;

import java.util.Locale;
import java.util.Set;

/** Addresses: of the net and of files. */
final class Places {
    private static final Set<String> DOMAINS = Set.of(
            "com",
            "net",
            "org",
            "edu",
            "gov",
            "mil",
            "io",
            "dev",
            "local",
            "internal",
            "localdomain",
            "lan",
            "svc",
            "cluster",
            "de",
            "uk",
            "fr",
            "nl",
            "eu",
            "us",
            "cn",
            "jp",
            "kr",
            "tw",
            "hk",
            "in",
            "ru",
            "br",
            "it",
            "es",
            "ch",
            "at",
            "ca",
            "au",
            "se",
            "no",
            "pl",
            "cz",
            "info",
            "biz",
            "example",
            "test",
            "arpa");

    private Places() {}

    static int url(String text, int from, int limit) {
        int at = from;
        while (at < limit && at - from < 24 && (Letters.word(text.charAt(at)) || "+.-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from || at + 3 >= limit || !text.startsWith("://", at)) {
            return Recogniser.NO;
        }
        return place(text, at + 3, limit);
    }

    /** To the end of what a place may hold, without what closes the sentence. */
    private static int place(String text, int from, int limit) {
        int at = from;
        while (at < limit && !endsPlace(text.charAt(at))) {
            at++;
        }
        while (at > from
                && (Letters.closing(text.charAt(at - 1)) && text.charAt(at - 1) != '/'
                        || ",;".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private static boolean endsPlace(char c) {
        return Letters.space(c) || "\"'`<>()[]{}|,;".indexOf(c) >= 0;
    }

    static int path(String text, int from, int limit) {
        char first = text.charAt(from);
        int end = place(text, from, limit);
        if (first == '/') {
            return end > from + 1 ? end : Recogniser.NO;
        }
        boolean rooted = (first == '.' || first == '~') && slashWithin(text, from + 1, Math.min(end, from + 3));
        boolean drive = Letters.letter(first) && text.startsWith(":\\", from + 1);
        return (rooted || drive || relative(text, from, end)) && end > from + 2 ? end : Recogniser.NO;
    }

    private static boolean slashWithin(String text, int from, int end) {
        return text.indexOf('/', from) >= 0 && text.indexOf('/', from) < end;
    }

    /** Two slashes, or one and what looks like a file's ending: {@code and/or} is none. */
    private static boolean relative(String text, int from, int end) {
        int slashes = 0;
        boolean ending = false;
        boolean digit = false;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '=' || c == ':' && slashes == 0) {
                return false;
            }
            slashes += c == '/' || c == '\\' ? 1 : 0;
            digit |= Letters.digit(c);
            ending |= slashes > 0 && c == '.' && at + 1 < end && Letters.letter(text.charAt(at + 1));
        }
        return slashes >= 2 || slashes == 1 && (ending || digit);
    }

    static int email(String text, int from, int limit) {
        int sign = text.indexOf('@', from);
        if (sign <= from || sign >= limit - 2) {
            return Recogniser.NO;
        }
        return Letters.word(text.charAt(sign - 1)) && Letters.word(text.charAt(sign + 1)) ? limit : Recogniser.NO;
    }

    static int ip(String text, int from, int limit) {
        int four = ipv4(text, from, limit);
        return four > 0 ? four : ipv6(text, from, limit);
    }

    private static int ipv4(String text, int from, int limit) {
        int start = Letters.charAt(text, from, limit, '/') ? from + 1 : from;
        int at = start;
        for (int part = 0; part < 4; part++) {
            int end = Letters.digits(text, at, limit);
            if (end == at || end - at > 3 || part < 3 && !Letters.charAt(text, end, limit, '.')) {
                return Recogniser.NO;
            }
            at = part < 3 ? end + 1 : end;
        }
        if (at < limit && (text.charAt(at) == ':' || text.charAt(at) == '/' || text.charAt(at) == '.')) {
            int port = Letters.digits(text, at + 1, limit);
            return port > at + 1 ? port : at;
        }
        return at;
    }

    private static int ipv6(String text, int from, int limit) {
        int colons = 0;
        int at = from;
        while (at < limit && (Letters.hex(text.charAt(at)) || text.charAt(at) == ':' || text.charAt(at) == '.')) {
            colons += text.charAt(at) == ':' ? 1 : 0;
            at++;
        }
        if (colons >= 2 && at < limit && (text.charAt(at) == '/' || text.charAt(at) == '%')) {
            at = limit;
        }
        return colons >= 2 && at - from > 2 ? at : Recogniser.NO;
    }

    static int host(String text, int from, int limit) {
        int colon = text.indexOf(':', from);
        int end = colon > from && colon < limit ? colon : limit;
        boolean port = end < limit && Letters.digits(text, end + 1, limit) == limit && limit > end + 1;
        if (port && (text.startsWith("localhost", from) || dot(text, from, end))) {
            return limit;
        }
        int dot = text.lastIndexOf('.', end - 1);
        if (end < limit && !port || dot <= from || dot >= end - 1) {
            return Recogniser.NO;
        }
        return DOMAINS.contains(text.substring(dot + 1, end).toLowerCase(Locale.ROOT)) ? limit : Recogniser.NO;
    }

    private static boolean dot(String text, int from, int end) {
        int dot = text.indexOf('.', from);
        return dot > from && dot < end - 1;
    }
}
