package dev.hindsight.resource.secret;

import java.util.Map;

/** Flags of one letter, which say nothing of what they take: it depends on the program. */
public final class ShortFlags {
    /** Of the flag itself, to which some programs want the value attached: {@code -psecret}. */
    public static final int LENGTH = 2;

    private static final Map<String, String> OF_PROGRAM = Map.ofEntries(
            Map.entry("mysql", "-p"),
            Map.entry("mysqldump", "-p"),
            Map.entry("mysqladmin", "-p"),
            Map.entry("mysqlcheck", "-p"),
            Map.entry("mysqlimport", "-p"),
            Map.entry("mysqlsh", "-p"),
            Map.entry("mariadb", "-p"),
            Map.entry("mariadb-dump", "-p"),
            Map.entry("mariadb-admin", "-p"),
            Map.entry("mongo", "-p"),
            Map.entry("mongosh", "-p"),
            Map.entry("mongodump", "-p"),
            Map.entry("mongorestore", "-p"),
            Map.entry("sshpass", "-p"),
            Map.entry("redis-cli", "-a"),
            Map.entry("ldapsearch", "-w"),
            Map.entry("ldapmodify", "-w"),
            Map.entry("ldapwhoami", "-w"),
            Map.entry("ldapadd", "-w"),
            Map.entry("sqlcmd", "-P"),
            Map.entry("bcp", "-P"));

    private static final String USUAL = "-p";
    private static final int LONGEST_PORT = 5;

    private ShortFlags() {}

    static boolean isProgram(String word) {
        return OF_PROGRAM.containsKey(name(word));
    }

    /** Whether {@code flag value} gives a secret. Of an unknown program {@code -p} does, unless a port or a path follows. */
    public static boolean takesSecret(String program, String flag, String value) {
        String known = OF_PROGRAM.get(name(program));
        return known == null ? flag.equals(USUAL) && !isPort(value) && !isPath(value) : flag.equals(known);
    }

    /**
     * Whether the value is attached to the flag. Of an unknown program {@code -p} counts when what follows looks like no
     * word: most flags that begin so are names.
     */
    public static boolean holdsSecret(String program, String argument) {
        String known = OF_PROGRAM.get(name(program));
        String flag = known == null ? USUAL : known;
        if (argument.length() <= LENGTH || !argument.startsWith(flag)) {
            return false;
        }
        String value = argument.substring(LENGTH);
        return known != null || !isPort(value) && !isWord(value);
    }

    private static String name(String program) {
        int end = program.length();
        while (end > 0 && isQuote(program.charAt(end - 1))) {
            end--;
        }
        int start = program.lastIndexOf('/', Math.max(end - 1, 0)) + 1;
        while (start < end && isQuote(program.charAt(start))) {
            start++;
        }
        return start < end ? program.substring(start, end) : "";
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == ';' || c == '(' || c == ')' || c == '`';
    }

    private static boolean isPort(String value) {
        return value.length() <= LONGEST_PORT && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == ':');
    }

    private static boolean isPath(String value) {
        return value.startsWith("/") || value.startsWith(".");
    }

    /** A name such as {@code -profile=x} or {@code -pull-interval}. */
    private static boolean isWord(String value) {
        int equals = value.indexOf('=');
        String name = equals < 0 ? value : value.substring(0, equals);
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '.' || c == '_');
    }
}
