package dev.hindsight.ruleset;

/**
 * A name, or a pattern of names: {@code *} stands for any characters, also none. No other character is special. Takes
 * time in proportion to the two lengths at most, whatever was written.
 */
public record Glob(String pattern) {
    public boolean matches(String name) {
        int at = 0;
        int inName = 0;
        int star = -1;
        int resume = 0;
        while (inName < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = inName;
            } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(inName)) {
                at++;
                inName++;
            } else if (star >= 0) {
                at = star + 1;
                inName = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    /** Whether {@code name} is meant; a pattern that is null means every name. */
    public static boolean matches(String patternOrNull, String name) {
        return patternOrNull == null || new Glob(patternOrNull).matches(name);
    }
}
