package dev.hindsight.logline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogParserTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    {"time":"2026-11-21T07:48:53Z","level":"ERROR","msg":"request failed","error":"no price"} => ERROR || request failed: no price
                    {"level":50,"time":1700000000000,"name":"cart","msg":"no price"} => ERROR |cart| no price
                    {"levelname":"WARNING","name":"cart","message":"slow"} => WARN |cart| slow
                    {"@timestamp":"x","log.level":"ERROR","log":{"logger":"cart"},"message":"no price"} => ERROR |cart| no price
                    {"version":"1.1","host":"h","short_message":"no price","level":3} => ERROR || no price
                    {"severityNumber":17,"body":"no price"} => ERROR || no price
                    {"severity":"CRITICAL","message":"no price"} => ERROR || no price
                    {"PRIORITY":"3","MESSAGE":"no price","SYSLOG_IDENTIFIER":"cart"} => ERROR |cart| no price
                    time=2026-11-21T07:48:53Z level=ERROR msg="request failed" error="no price" => ERROR || request failed: no price
                    level=warn msg=slow => WARN || slow
                    E1121 19:14:11.000806 73 cart.go:592] "Cannot total" err="no price" pod="shop/web" => ERROR |cart.go| Cannot total: no price
                    W1121 19:01:38.414570 14 cart.go:55] slow => WARN |cart.go| slow
                    <34>Oct 11 22:14:15 mymachine su: denied => ERROR |su| denied
                    <165>1 2003-10-11T22:14:15.003Z host.test cart 12 ID47 [a b="]"] no price => INFO |cart| no price
                    Jun 14 15:16:01 combo sshd(pam)[19939]: denied => INFO |sshd(pam)| denied
                    2026-11-21 07:48:53,036 - shop.cart - ERROR - no price => ERROR |shop.cart| no price
                    ERROR:shop.cart:no price => ERROR |shop.cart| no price
                    2026-11-21 07:48:53.036 ERROR 1 --- [nio-8080-exec-1] c.a.CartController : no price => ERROR |c.a.CartController| no price
                    07:48:53.036 [main] WARN  com.acme.Cart - slow => WARN |com.acme.Cart| slow
                    2026-11-21 07:48:53,036 ERROR [com.acme.Cart] (executor-thread-1) no price => ERROR |com.acme.Cart| no price
                    [2026-11-21T07:48:53Z ERROR shop::cart] no price => ERROR |shop::cart| no price
                    2026-11-21T07:48:53.1Z ERROR shop::cart: no price => ERROR |shop::cart| no price
                    E, [2026-11-21T07:48:53.036 #123] ERROR -- : no price => ERROR || no price
                    03-17 16:13:38.811 1702 2395 E CartManager: no price => ERROR |CartManager| no price
                    2026/11/21 07:48:53 [error] 12#12: *1 connect() failed => ERROR || *1 connect() failed
                    [Sun Dec 04 04:47:44 2005] [error] no price => ERROR || no price
                    [Fri Nov 21 07:48:53.1 2026] [core:error] [pid 12:tid 4] [client 10.0.0.1:80] no price => ERROR |core| no price
                    2026-11-21 14:27:38.442 UTC [20886] ada@shop ERROR:  no price => ERROR || no price
                    10.0.0.1 - - [21/Nov/2026:07:48:53 +0000] "GET /x HTTP/1.1" 502 157 => ERROR || 10.0.0.1 - - [21/Nov/2026:07:48:53 +0000] "GET /x HTTP/1.1" 502 157
                    10.0.0.1 - - [21/Nov/2026:07:48:53 +0000] "GET /x HTTP/1.1" 404 157 => INFO || 10.0.0.1 - - [21/Nov/2026:07:48:53 +0000] "GET /x HTTP/1.1" 404 157
                    2026-11-21T07:48:53.1Z stopped after 12 ms => INFO || stopped after 12 ms
                    ls: cannot access '/x': No such file or directory => ERROR || ls: cannot access '/x': No such file or directory
                    Error: boom => ERROR || Error: boom
                    nginx: [emerg] bind() failed => FATAL || nginx: [emerg] bind() failed
                    warning: unused variable => WARN || warning: unused variable
                    command terminated with exit code 137 => ERROR || command terminated with exit code 137
                    done, exit code 0, 0 errors => INFO || done, exit code 0, 0 errors
                    """)
    void a_line_is_read_by_its_shape(String line, String expected) {
        LogEntry entry = Read.one(line);

        assertThat(entry.level() + " |" + entry.logger() + "| " + entry.message())
                .isEqualTo(expected);
    }

    @Test
    void the_columns_of_a_console_are_read_with_the_object_behind_them() {
        LogEntry entry = Read.one(
                "2026-11-21T07:48:53Z\tERROR\tcontroller\tcart/cart.go:12\tReconciler error\t{\"error\": \"boom\", \"requestId\":\"ab\"}");

        assertThat(entry.logger()).isEqualTo("controller");
        assertThat(entry.message()).isEqualTo("Reconciler error: boom");
        assertThat(entry.fields()).containsEntry("request_id", "ab");
    }

    @Test
    void fields_get_the_names_that_people_look_for() {
        LogEntry entry = Read.one(
                "{\"msg\":\"x\",\"traceId\":\"t\",\"http\":{\"url\":\"/a\",\"status_code\":500},\"req_id\":\"r\",\"cart\":7}");

        assertThat(entry.fields())
                .containsOnly(
                        java.util.Map.entry("trace_id", "t"),
                        java.util.Map.entry("url", "/a"),
                        java.util.Map.entry("status", "500"),
                        java.util.Map.entry("request_id", "r"),
                        java.util.Map.entry("cart", "7"));
    }

    @Test
    void a_stack_in_a_field_or_in_the_message_is_a_stack() {
        LogEntry field = Read.one(
                "{\"level\":\"error\",\"msg\":\"failed\",\"err\":{\"type\":\"TypeError\",\"message\":\"x\",\"stack\":\"TypeError: x\\n    at total (/app/shop.js:3:42)\"}}");
        LogEntry message = Read.one(
                "level=ERROR msg=\"http: panic serving 10.0.0.1:5: boom\\ngoroutine 24 [running]:\\nmain.total()\\n\\t/app/main.go:3 +0x1\" id=1");

        assertThat(field.stack().orElseThrow().frames()).containsExactly(new Frame("total", "/app/shop.js", 3, true));
        assertThat(field.message()).isEqualTo("failed: x");
        assertThat(message.stack().orElseThrow().type()).isEqualTo("panic");
        assertThat(message.message()).isEqualTo("panic: boom");
        assertThat(message.level()).isEqualTo(Level.ERROR);
    }

    @Test
    void colours_and_orders_to_the_terminal_are_taken_out() {
        LogEntry entry = Read.one("\u001b[31mERROR\u001b[0m \u001b]0;title\u0007no\u0000 price");

        assertThat(entry.level()).isEqualTo(Level.ERROR);
        assertThat(entry.message()).isEqualTo("no price");
        assertThat(entry.text()).doesNotContain("\u001b");
    }
}
