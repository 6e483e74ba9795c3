package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of words without knowing the program: how much a word looks like something that programs say rather
 * than something that they talk about. The list is of the words that technical documentation uses most, most frequent
 * first.
 */
final class Lexicon {
    private static final Set<String> GRAMMAR = new HashSet<>(List.of(
            ("a an the of to in on at by for from with without as is are was were be been being it its this that these"
                            + " those there and or but not no nor never none nothing only also all any some each every other same such both"
                            + " than then so if when while until because due via into onto over under after before during between out up down"
                            + " off again already still yet now here has have had do does did done can cannot could will would shall should"
                            + " may might must can't won't don't doesn't isn't wasn't couldn't unable able success successful successfully"
                            + " fail failed failure fails error errors warning invalid unknown ok completed aborted timeout get got set"
                            + " start stop begin end open close read write send receive add remove create delete update connect disconnect"
                            + " enter leave exit run lost found missing available unavailable enabled disabled"
                            + " accept reject allow deny mount unmount login logout")
                    .split(" ")));

    private static final Set<String> INTRODUCING =
            new HashSet<>(List.of(("user users host hosts hostname file files filename directory folder"
                            + " device devices interface module modules service services node nodes name names named called by for from to into on of in at"
                            + " key keys table database schema role group unit process program command job task thread class method state mode"
                            + " level type status reason server client address queue topic image container pod package packages plugin driver"
                            + " library session property option parameter value variable field column index domain zone app application component"
                            + " customer tenant session worker peer neighbor channel bucket branch repository"
                            + " action event function provider account owner target source version uid gid id as context disk volume pool bean")
                    .split(" ")));

    private static final Set<String> TRYING = Set.of(("failed fail fails failing failure unable able trying tried try"
                    + " attempt attempting attempted attempts going need needs want wants about ready refused refusing how"
                    + " likely supposed expected error")
            .split(" "));

    /** The name before a value may be part of the value. */
    private static final double LABEL = 0.8;

    private static final double QUALIFIED = 1.5;

    /** So many of the list are everyday words of logs. */
    private static final int FREQUENT = 1_200;

    private static final Map<String, Integer> RANKS = ranks();

    private Lexicon() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        try (BufferedReader words = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.txt")), StandardCharsets.UTF_8))) {
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                ranks.put(word, ranks.size());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return ranks;
    }

    /** Whether a value is likely to follow this word. */
    static boolean introduces(String word) {
        return INTRODUCING.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The same, of a word after another: what follows {@code failed to} is what was tried. */
    static boolean introduces(String word, String before) {
        return introduces(word) && !(word.equals("to") && TRYING.contains(before.toLowerCase(Locale.ROOT)));
    }

    /** Whether documentation uses it as a word. */
    static boolean word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return GRAMMAR.contains(lower) || RANKS.containsKey(lower) || compound(lower);
    }

    private static boolean compound(String word) {
        int dash = word.indexOf('-');
        return dash > 0 && RANKS.containsKey(word.substring(0, dash)) && RANKS.containsKey(word.substring(dash + 1));
    }

    /** Negative: what a program says; positive: what it talks about. */
    static double weight(String word) {
        if (word.endsWith(Message.LABELLED) || word.endsWith(Message.CALLED)) {
            return LABEL + weight(word.substring(0, word.lastIndexOf(Normaliser.VARIES) - 1)) / 2;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (GRAMMAR.contains(lower)) {
            return -3.0;
        }
        Integer rank = RANKS.get(lower);
        boolean happening = lower.length() > 4 && (lower.endsWith("ed") || lower.endsWith("ing"));
        if (rank != null) {
            return happening ? -2.5 : rank < FREQUENT ? -1.6 : -1.0;
        }
        if (happening && !joined(word)) {
            return -2.0;
        }
        return compound(lower)
                ? -1.0
                : qualified(word)
                        ? QUALIFIED
                        : joined(word)
                                ? 1.0
                                : word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 0.0 : 0.6;
    }

    /** Of three parts or more, with dots: {@code org.example.Thing}. */
    private static boolean qualified(String word) {
        int dot = word.indexOf('.');
        return dot > 0 && word.indexOf('.', dot + 1) > 0;
    }

    /** Made of parts: {@code fooBar}, {@code foo_bar}, {@code foo.bar}. */
    private static boolean joined(String word) {
        for (int at = 1; at < word.length(); at++) {
            char c = word.charAt(at);
            if (!Character.isLetter(c) && c != '-'
                    || Character.isUpperCase(c) && Character.isLowerCase(word.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
