package dev.hindsight.suppression;

import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.index.Selector.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A label selector as kubectl takes it: {@code app=web,tier!=db,env in (dev,test),track notin (canary),!legacy}. */
public final class LabelSelectorText {
    private static final String KEY = "[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,315}[A-Za-z0-9])?";
    private static final String VALUE = "[A-Za-z0-9._-]{0,63}";
    private static final Pattern EQUAL = Pattern.compile("(" + KEY + ")\\s*(=|==|!=)\\s*(" + VALUE + ")");
    private static final Pattern AMONG = Pattern.compile("(" + KEY + ")\\s+(in|notin)\\s*\\(([^()]*)\\)");
    private static final Pattern PRESENT = Pattern.compile("(!?)\\s*(" + KEY + ")");

    /** Commas that are not inside brackets. */
    private static final Pattern COMMA = Pattern.compile(",(?![^()]*\\))");

    private LabelSelectorText() {}

    /** Empty for what is no selector, or says nothing. */
    public static Optional<Selector> parse(String text) {
        if (text == null || text.isBlank() || text.length() > 1000) {
            return Optional.empty();
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String part : COMMA.split(text, -1)) {
            Optional<Requirement> requirement = requirement(part.strip());
            if (requirement.isEmpty()) {
                return Optional.empty();
            }
            requirements.add(requirement.get());
        }
        return Optional.of(new Selector(new TreeMap<>(Map.of()), List.copyOf(requirements)));
    }

    private static Optional<Requirement> requirement(String part) {
        Matcher equal = EQUAL.matcher(part);
        if (equal.matches()) {
            String operator = equal.group(2).equals("!=") ? "NotIn" : "In";
            return Optional.of(new Requirement(equal.group(1), operator, Set.of(equal.group(3))));
        }
        Matcher among = AMONG.matcher(part);
        if (among.matches()) {
            Set<String> values =
                    Stream.of(among.group(3).split(",")).map(String::strip).collect(Collectors.toSet());
            boolean wrong = values.stream().anyMatch(value -> !value.matches(VALUE));
            String operator = among.group(2).equals("in") ? "In" : "NotIn";
            return wrong ? Optional.empty() : Optional.of(new Requirement(among.group(1), operator, values));
        }
        Matcher present = PRESENT.matcher(part);
        return present.matches()
                ? Optional.of(new Requirement(
                        present.group(2), present.group(1).isEmpty() ? "Exists" : "DoesNotExist", Set.of()))
                : Optional.empty();
    }
}
