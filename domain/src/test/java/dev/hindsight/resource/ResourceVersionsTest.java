package dev.hindsight.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceVersionsTest {
    @Property
    boolean versions_are_compared_as_whole_numbers_of_any_length(
            @ForAll @BigRange(min = "0", max = "99999999999999999999999999") BigInteger a,
            @ForAll @BigRange(min = "0", max = "99999999999999999999999999") BigInteger b) {
        return ResourceVersions.isNewer(a.toString(), b.toString()) == (a.compareTo(b) > 0);
    }

    @ParameterizedTest
    @CsvSource({"9,10,false", "10,9,true", "10,10,false", "010,10,false", "1,'',true", "'',1,false", "b,a,true"})
    void compares(String candidate, String known, boolean newer) {
        assertThat(ResourceVersions.isNewer(candidate, known)).isEqualTo(newer);
    }
}
