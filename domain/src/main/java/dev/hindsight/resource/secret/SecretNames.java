package dev.hindsight.resource.secret;

import java.util.List;

/** Names of flags, variables and annotations whose values are secrets, as people usually name them. */
public final class SecretNames {
    /** Without the separators, which people choose freely: {@code api-key}, {@code API_KEY}, {@code apiKey}. */
    private static final List<String> WORDS = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "credential",
            "apikey",
            "accesskey",
            "privatekey",
            "authorization");

    private static final List<String> ENDINGS = List.of("key", "auth", "creds", "pass", "jwt", "pat");

    /** What says where a secret lies or how long it lives, not what it is. */
    private static final List<String> HARMLESS_ENDINGS = List.of("file", "path", "dir", "name", "ttl", "mount", "keys");

    private static final List<String> PERSONAL_WORDS = List.of("user", "login", "auth", "pin", "cred");

    private static final int MAX_NAME = 256;

    private SecretNames() {}

    public static boolean isSecret(String name) {
        String plain = plain(name);
        return !endsWithAny(plain, HARMLESS_ENDINGS) && (containsAny(plain, WORDS) || endsWithAny(plain, ENDINGS));
    }

    /** Whether the name says so by itself: {@code key} and {@code auth} have other meanings in a sentence. */
    public static boolean isPlainlySecret(String name) {
        String plain = plain(name);
        return !endsWithAny(plain, HARMLESS_ENDINGS) && containsAny(plain, WORDS);
    }

    /** Whether a value of this name could hold a name with a password or number behind it: {@code admin:1234}. */
    public static boolean isPersonal(String name) {
        String plain = plain(name);
        return containsAny(plain, PERSONAL_WORDS) || containsAny(plain, WORDS) || endsWithAny(plain, ENDINGS);
    }

    private static String plain(String name) {
        int length = Math.min(name.length(), MAX_NAME);
        StringBuilder plain = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c != '-' && c != '_' && c != '.' && c != '/') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String text, List<String> endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
