package dev.hindsight.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class GlobTest {
    @Property
    void means_what_the_regular_expression_means(
            @ForAll @Chars({'a', 'b', '*'}) @StringLength(max = 6) String pattern,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 6) String name) {
        boolean expected = Pattern.matches(pattern.replace("*", ".*"), name);

        assertThat(new Glob(pattern).matches(name)).isEqualTo(expected);
    }

    @Example
    void many_stars_do_not_take_for_ever() {
        assertThat(new Glob("*a".repeat(200) + "b").matches("a".repeat(10_000))).isFalse();
    }

    @Example
    void no_other_character_is_special() {
        assertThat(new Glob("a.c").matches("abc")).isFalse();
    }
}
