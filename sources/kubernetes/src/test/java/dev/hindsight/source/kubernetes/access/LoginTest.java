package dev.hindsight.source.kubernetes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private static final String TWO = """
            {"apiVersion":"v1","kind":"Config","current-context":"east",
            "clusters":[{"name":"e","cluster":{"server":"https://east:6443"}},{"name":"w","cluster":{"server":"https://west:6443"}}],
            "users":[{"name":"me","user":{"token":"t"}}],
            "contexts":[{"name":"east","context":{"cluster":"e","user":"me"}},{"name":"west","context":{"cluster":"w","user":"me"}}]}""";

    @TempDir
    Path folder;

    @Test
    void the_current_context_is_taken_when_none_is_named() throws IOException {
        Login login = new Login(kubeconfig(TWO), null);
        assertThat(login.contextName()).isEqualTo("east");
        assertThat(login.contexts()).containsExactly("east", "west");
        assertThat(login.read().getMasterUrl()).startsWith("https://east:6443");
    }

    @Test
    void a_named_context_is_taken() throws IOException {
        assertThat(new Login(kubeconfig(TWO), "west").read().getMasterUrl()).startsWith("https://west:6443");
    }

    @Test
    void a_context_that_is_not_there_is_never_replaced_by_another() throws IOException {
        Login login = new Login(kubeconfig(TWO), "wets");
        assertThatThrownBy(login::read)
                .isInstanceOf(LoginFailed.class)
                .hasMessage("There is no context \"wets\" in the kubeconfig; it has east, west.");
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        Login login = new Login(folder.resolve("nothing"), null);
        assertThatThrownBy(login::read)
                .isInstanceOf(LoginFailed.class)
                .hasMessageContaining("There is no kubeconfig at");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_quoted() throws IOException {
        Login login = new Login(kubeconfig("users: [{token: topsecret"), null);
        assertThatThrownBy(login::read)
                .isInstanceOf(LoginFailed.class)
                .hasMessageContaining("is no kubeconfig")
                .hasMessageNotContaining("topsecret");
        assertThat(login.contextName()).isEqualTo("in-cluster");
    }

    @Test
    void a_kubeconfig_without_a_current_context_asks_for_one() throws IOException {
        Login login = new Login(kubeconfig(TWO.replace("\"current-context\":\"east\",", "")), null);
        assertThatThrownBy(login::read)
                .isInstanceOf(LoginFailed.class)
                .hasMessageContaining("Choose one with --context: east, west.");
    }

    @Test
    void a_program_for_credentials_that_is_missing_is_named() throws IOException {
        String text = TWO.replace(
                "{\"token\":\"t\"}",
                "{\"exec\":{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"command\":\"no-such-program\"}}");
        Login login = new Login(kubeconfig(text), null);
        assertThatThrownBy(login::read)
                .isInstanceOf(LoginFailed.class)
                .hasMessageContaining("the program \"no-such-program\", which cannot be run");
    }

    @Test
    void warnings_of_a_program_for_credentials_are_no_part_of_its_answer() throws IOException {
        Login login =
                new Login(kubeconfig(withProgram("echo careful >&2; echo '{\"status\":{\"token\":\"abc\"}}'")), null);
        assertThat(login.read().getOauthToken()).isEqualTo("abc");
    }

    @Test
    void a_program_for_credentials_that_fails_is_quoted() throws IOException {
        Login login = new Login(kubeconfig(withProgram("echo please log in >&2; exit 3")), null);
        assertThatThrownBy(login::read)
                .isInstanceOf(LoginFailed.class)
                .hasMessageContaining("ended with 3: please log in");
    }

    private static String withProgram(String script) {
        return TWO.replace(
                "{\"token\":\"t\"}",
                "{\"exec\":{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"command\":\"sh\",\"args\":[\"-c\",\""
                        + script.replace("\"", "\\\"") + "\"]}}");
    }

    @Test
    void a_refused_connection_is_explained() {
        assertThat(Explanation.of(new IOException(new ConnectException("refused")), "https://east:6443"))
                .isEqualTo("Nothing answers at https://east:6443. Does the cluster run, is it reachable from here?");
    }

    private Path kubeconfig(String text) throws IOException {
        return Files.writeString(folder.resolve("kubeconfig"), text);
    }
}
