package dev.hindsight.finding.reliability;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The schedule of a CronJob, as Kubernetes reads it: five fields, or one of the short words. */
final class CronSchedule {
    private static final Set<String> WORDS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private record Field(String name, int least, int most, List<String> names) {}

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of the week", 0, 6, DAYS));

    private CronSchedule() {}

    /** Why it is none; empty for one that Kubernetes takes. */
    static Optional<String> fault(String schedule) {
        String plain = schedule.strip();
        if (plain.startsWith("@")) {
            boolean known = WORDS.contains(plain) || plain.startsWith("@every ");
            return known ? Optional.empty() : Optional.of("nobody knows " + plain);
        }
        String[] parts = plain.split("\\s+");
        if (plain.isEmpty() || parts.length != FIELDS.size()) {
            return Optional.of("it has " + (plain.isEmpty() ? 0 : parts.length) + " fields, not 5");
        }
        for (int i = 0; i < parts.length; i++) {
            if (!isGood(FIELDS.get(i), parts[i])) {
                return Optional.of("its " + FIELDS.get(i).name() + " is " + parts[i]);
            }
        }
        return Optional.empty();
    }

    private static boolean isGood(Field field, String list) {
        for (String item : list.split(",", -1)) {
            String[] step = item.split("/", -1);
            boolean goodStep = step.length == 1 || step.length == 2 && number(step[1]) > 0;
            if (!goodStep || !isRange(field, step[0])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRange(Field field, String range) {
        if (range.equals("*") || range.equals("?")) {
            return true;
        }
        String[] ends = range.split("-", -1);
        int first = value(field, ends[0]);
        int last = ends.length == 1 ? first : value(field, ends[1]);
        return ends.length <= 2 && first >= field.least() && last <= field.most() && first <= last;
    }

    private static int value(Field field, String text) {
        int named = field.names().indexOf(text.toLowerCase(Locale.ROOT));
        return named < 0 ? number(text) : named + field.least();
    }

    /** -1 for what is no number. */
    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(text) : -1;
    }
}
