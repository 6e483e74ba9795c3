package dev.hindsight.resource.secret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hosts and ports that a value names, without users, passwords, paths and queries. */
public final class Addresses {
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("http", 80),
            Map.entry("https", 443),
            Map.entry("ws", 80),
            Map.entry("wss", 443),
            Map.entry("postgres", 5432),
            Map.entry("postgresql", 5432),
            Map.entry("mysql", 3306),
            Map.entry("redis", 6379),
            Map.entry("rediss", 6379),
            Map.entry("mongodb", 27017),
            Map.entry("amqp", 5672),
            Map.entry("amqps", 5671),
            Map.entry("nats", 4222),
            Map.entry("ldap", 389),
            Map.entry("ldaps", 636));

    private static final int MAX_VALUE = 4096;
    private static final int MAX_ADDRESSES = 16;
    private static final int MAX_HOST = 253;
    private static final int MAX_PORT = 65_535;

    private Addresses() {}

    /** Each as {@code host:port}, in order, once; a URL without a port has the usual one of its scheme. */
    public static List<String> in(String value) {
        if (value.length() > MAX_VALUE || value.indexOf(':') < 0) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        int start = 0;
        for (int i = 0; i <= value.length() && found.size() < MAX_ADDRESSES; i++) {
            if (i == value.length() || endsWord(value.charAt(i))) {
                word(value.substring(start, i), found);
                start = i + 1;
            }
        }
        return List.copyOf(found);
    }

    private static void word(String word, Set<String> found) {
        String url = word.startsWith("jdbc:") ? word.substring("jdbc:".length()) : word;
        int authority = UserInfo.authority(url, 0);
        if (authority < 0) {
            // name=host:port, as in lists of services
            bare(url.substring(url.lastIndexOf('=') + 1), found);
            return;
        }
        int at = UserInfo.end(url, authority);
        int from = at < 0 ? authority : at + 1;
        int scheme = schemeStart(url, authority);
        add(url.substring(from, hostEnd(url, from)), PORTS.get(url.substring(scheme, authority - 3)), found);
    }

    private static int schemeStart(String url, int authority) {
        int start = authority - 3;
        while (start > 0 && Character.isLetterOrDigit(url.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static void bare(String word, Set<String> found) {
        if (word.indexOf('@') < 0 && word.indexOf(':') > 0) {
            add(word.substring(0, hostEnd(word, 0)), null, found);
        }
    }

    private static void add(String hostAndPort, Integer usualPort, Set<String> found) {
        int colon = hostAndPort.endsWith("]") ? -1 : hostAndPort.lastIndexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        String port = colon >= 0 ? hostAndPort.substring(colon + 1) : usualPort == null ? "" : usualPort.toString();
        if (isHost(host) && (isPort(port) || isReference(port))) {
            found.add(host + ":" + port);
        }
    }

    private static boolean isPort(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 5
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) <= MAX_PORT;
    }

    /** Another variable, as in {@code $(STORE_SERVICE_HOST):$(STORE_SERVICE_PORT)}. */
    private static boolean isReference(String text) {
        return text.startsWith("$(")
                && text.endsWith(")")
                && text.length() > 3
                && text.substring(2, text.length() - 1).chars().allMatch(Addresses::isOfName);
    }

    /** A name with a letter in it, or an address of four parts, or one in brackets; a time of day is no host. */
    private static boolean isHost(String host) {
        if (host.isEmpty() || host.length() > MAX_HOST) {
            return false;
        }
        if (isReference(host)) {
            return true;
        }
        if (host.charAt(0) == '[') {
            return host.endsWith("]")
                    && host.chars().skip(1).limit(host.length() - 2L).allMatch(Addresses::isOfIpv6);
        }
        return host.chars().allMatch(Addresses::isOfName)
                && (host.chars().anyMatch(Character::isLetter)
                        || host.chars().filter(c -> c == '.').count() == 3);
    }

    private static boolean isOfIpv6(int c) {
        return c == ':' || Character.digit(c, 16) >= 0;
    }

    private static boolean isOfName(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    private static int hostEnd(String url, int from) {
        int end = from;
        while (end < url.length() && url.charAt(end) != '/' && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static boolean endsWord(char c) {
        return c <= ' ' || c == ',' || c == ';' || c == '"' || c == '\'' || c == '|' || c == '{' || c == '}';
    }
}
