package dev.hindsight.resource.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.FactsYaml;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsYamlTest {
    private static final String POD = """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: web-1
                          namespace: shop
                          labels:
                            app: web
                          resourceVersion: "7"
                          uid: u1
                        spec:
                          containers:
                          - name: web
                            image: web:1
                            args:
                            - -c
                            - echo
                            ports:
                            - containerPort: 8080
                            securityContext: {}
                          hostNetwork: false
                        status:
                          phase: Running
                          conditions: []
                        """;

    @Test
    void an_object_reads_as_kubectl_writes_it() {
        // Given
        Tree raw = Json.tree("""
                {"kind":"Pod","apiVersion":"v1",
                 "metadata":{"name":"web-1","namespace":"shop","uid":"u1","resourceVersion":"7","labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1","args":["-c","echo"],
                   "ports":[{"containerPort":8080}],"securityContext":{}}],"hostNetwork":false},
                 "status":{"phase":"Running","conditions":[]}}
                """);

        // When
        String yaml = FactsYaml.of(Recording.facts(raw));

        // Then
        assertThat(yaml).isEqualTo(POD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "true",
                "No",
                "ON",
                "null",
                "~",
                "1",
                "0x1f",
                "1e3",
                "-1.5",
                "1_000",
                "2026-11-21",
                "12:30:45",
                "- a",
                "? a",
                "a: b",
                "a #b",
                "a:",
                "#a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "{a",
                "[a",
                "'a",
                "\"a",
                "|",
                ">",
                "-",
                "---",
                "a ",
                ",a",
                "=",
                "<<",
                "tab\there",
                "\u0007bell",
                "\u2028line",
                ".inf",
                "0o7",
                "+1"
            })
    void a_text_that_yaml_would_take_for_something_else_is_quoted(String text) {
        // When
        String yaml = FactsYaml.of(Tree.of(Map.of("key", text)));

        // Then
        assertThat(yaml).startsWith("key: \"").endsWith("\"\n");
        assertThat(Json.tree(yaml.substring("key: ".length())).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web:1",
                "a-b",
                "-c",
                "--flag=x",
                "/healthz",
                "sha256:ab12",
                "10.90.0.1",
                "a#b",
                "a'b",
                "100m",
                "1Gi",
                "grüezi",
                "…cut",
                "http://x:80/y?z=1",
                "kube-root-ca.crt"
            })
    void a_text_that_yaml_takes_as_it_is_stays_plain(String text) {
        assertThat(FactsYaml.of(Tree.of(Map.of("key", text)))).isEqualTo("key: " + text + "\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    a/b, a/b
                    true, "true"
                    a: b, "a: b"
                    """)
    void keys_are_quoted_like_texts(String key, String written) {
        assertThat(FactsYaml.of(Tree.of(Map.of(key, 1)))).isEqualTo(written + ": 1\n");
    }

    @Test
    void a_text_of_several_lines_becomes_a_block() {
        // When
        String yaml = FactsYaml.of(Tree.of(List.of(Map.of("a", "one\n two\n"), Map.of("a", "one\n\ntwo"))));

        // Then
        assertThat(yaml).isEqualTo("""
                        - a: |
                            one
                             two
                        - a: |-
                            one

                            two
                        """);
    }

    @Test
    void a_tree_without_end_is_cut() {
        // Given
        Object deep = "bottom";
        for (int level = 0; level < 10_000; level++) {
            deep = Map.of("a", deep);
        }

        // When
        String yaml = FactsYaml.of(Tree.of(deep));

        // Then
        assertThat(yaml).hasSizeLessThan(10_000).endsWith("# …cut\n").doesNotContain("bottom");
    }
}
