package dev.hindsight.logline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What small programs that fail printed on a real machine; those of .NET, Ruby and PHP are typed by hand in their usual form. */
class RealStacksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    java | INFO x2; ERROR x12 java Shop$PaymentException; WARN x2; ERROR x3 java java.lang.ClassCastException; FATAL x9 java Shop$PaymentException
                    go-panic | INFO x1; ERROR x1; ERROR x1; INFO x1; FATAL x11 go panic
                    go-http | INFO x1; ERROR x1; ERROR x1; ERROR x18 go panic; INFO x1
                    go-map | INFO x1; ERROR x1; ERROR x1; FATAL x9 go fatal error
                    go-overflow | INFO x1; ERROR x1; ERROR x1; INFO x1; INFO x1; FATAL x278 go fatal error
                    python | INFO x1; WARN x4; ERROR x21 python CartError; ERROR x22 python KeyError; ERROR x10 python ValueError; ERROR x20 python CartError
                    python-group | INFO x1; WARN x4; ERROR x21 python CartError; ERROR x22 python KeyError; ERROR x10 python ValueError; ERROR x9 python ExceptionGroup
                    node | INFO x1; ERROR x9 node TypeError; ERROR x16 node CartError; ERROR x1 node TypeError; FATAL x15 node TypeError
                    node-reject | INFO x1; ERROR x9 node TypeError; ERROR x16 node CartError; ERROR x1 node TypeError; FATAL x16 node CartError
                    node-module | FATAL x18 node Error
                    dotnet | INFO x2; ERROR x8 dotnet System.InvalidOperationException; FATAL x3 dotnet System.InvalidOperationException
                    ruby | INFO x1; ERROR x4 ruby KeyError; FATAL x3 ruby KeyError
                    php | INFO x1; FATAL x6 php RuntimeException
                    """)
    void a_stack_is_one_entry(String program, String entries) throws IOException {
        List<String> read = Read.resource(program).stream().map(Read::summary).toList();

        assertThat(String.join("; ", read)).isEqualTo(entries);
    }

    @Test
    void a_panic_of_rust_kills_the_process_when_it_is_mains() throws IOException {
        List<LogEntry> panics = Read.resource("rust").stream()
                .filter(entry -> entry.stack().isPresent())
                .toList();

        assertThat(panics).extracting(LogEntry::level).containsExactly(Level.ERROR, Level.FATAL);
        assertThat(panics.getLast().stack().orElseThrow().frames())
                .filteredOn(Frame::inApplication)
                .containsExactly(new Frame("shop::main", "./shop.rs", 9, true));
    }

    @Test
    void frames_come_nearest_first_and_know_the_application() throws IOException {
        StackTrace java = Read.resource("java").get(1).stack().orElseThrow();
        StackTrace python = Read.resource("python").get(3).stack().orElseThrow();
        StackTrace go = Read.resource("go-http").get(3).stack().orElseThrow();

        assertThat(java.frames().getFirst()).isEqualTo(new Frame("Shop.pay", "Shop.java", 9, true));
        assertThat(python.causes().getFirst().frames())
                .extracting(Frame::function)
                .containsExactly("raw_decode", "decode", "loads", "<module>");
        assertThat(python.causes().getFirst().frames())
                .extracting(Frame::inApplication)
                .containsExactly(false, false, false, true);
        assertThat(go.frames())
                .filteredOn(Frame::inApplication)
                .extracting(Frame::function)
                .containsExactly("main.(*cart).add", "main.handler");
    }

    @Test
    void causes_are_told_outermost_first_and_what_was_suppressed_is_none() throws IOException {
        StackTrace java = Read.resource("java").get(1).stack().orElseThrow();
        StackTrace node = Read.resource("node").get(2).stack().orElseThrow();
        StackTrace dotnet = Read.resource("dotnet").get(1).stack().orElseThrow();

        assertThat(java.causes()).extracting(StackTrace::type).containsExactly("java.lang.NullPointerException");
        assertThat(node.causes()).extracting(StackTrace::type).containsExactly("TypeError");
        assertThat(dotnet.causes().getFirst().frames())
                .extracting(Frame::function)
                .endsWith("Shop.Cart.Price");
        assertThat(dotnet.frames()).extracting(Frame::function).containsExactly("Shop.Cart.Total");
    }

    @Test
    void the_message_is_what_stands_before_the_stack_or_what_the_stack_says() throws IOException {
        assertThat(Read.resource("java").get(1).message()).isEqualTo("payment failed");
        assertThat(Read.resource("node").get(1).message()).isEqualTo("request failed");
        assertThat(Read.resource("node").get(4).message())
                .isEqualTo("TypeError: Cannot read properties of undefined (reading 'map')");
        assertThat(Read.resource("php").get(1).message()).isEqualTo("RuntimeException: no price for pear");
    }
}
