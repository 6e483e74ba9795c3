package dev.hindsight.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.logline.Frame;
import dev.hindsight.logline.StackTrace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
    @ParameterizedTest
    @CsvSource({
        "com.acme.Cart.lambda$total$3, com.acme.Cart.lambda$total",
        "com.acme.Cart$1.run, com.acme.Cart.run",
        "main.serve.func1, main.serve.func",
        "main.serve.func2.1, main.serve.func",
        "shop::cart::total::h0123456789abcdef, shop::cart::total"
    })
    void what_changes_from_build_to_build_is_gone(String function, String normalised) {
        assertThat(Frames.normalised(function)).isEqualTo(normalised);
    }

    @Test
    void recursion_is_folded_and_the_number_bounded() {
        List<Frame> deep = IntStream.range(0, 10_000)
                .mapToObj(depth -> frame("com.acme.Tree." + (depth % 2 == 0 ? "walk" : "visit")))
                .toList();
        List<Frame> wide = IntStream.range(0, 100)
                .mapToObj(depth -> frame("com.acme.Step" + (char) ('a' + depth % 26) + ".run"))
                .toList();

        assertThat(Frames.of(stack(deep, List.of()))).containsExactly("com.acme.Tree.walk", "com.acme.Tree.visit");
        assertThat(Frames.of(stack(wide, List.of()))).hasSize(Frames.COUNTED);
    }

    @Test
    void the_innermost_cause_with_frames_of_the_application_tells_where_it_went_wrong() {
        StackTrace cause = stack(List.of(frame("com.acme.Db.read")), List.of());

        assertThat(Frames.of(stack(List.of(frame("com.acme.Api.get")), List.of(cause))))
                .containsExactly("com.acme.Db.read");
    }

    private static StackTrace stack(List<Frame> frames, List<StackTrace> causes) {
        return new StackTrace("java", "java.lang.Error", "", frames, causes);
    }

    private static Frame frame(String function) {
        return new Frame(function, "", 1, true);
    }
}
