package dev.hindsight.logline.stack;

import dev.hindsight.logline.text.Ascii;
import java.util.Set;

/** What is the language's own or a library's, by the names and folders that each language uses. */
final class Libraries {
    private static final String[] JAVA = {
        "java.",
        "javax.",
        "jdk.",
        "sun.",
        "com.sun.",
        "jakarta.",
        "kotlin.",
        "kotlinx.",
        "scala.",
        "groovy.",
        "clojure.",
        "org.codehaus.",
        "org.springframework.",
        "org.apache.",
        "org.hibernate.",
        "org.eclipse.",
        "org.jboss.",
        "org.junit.",
        "org.postgresql.",
        "org.slf4j.",
        "org.glassfish.",
        "org.mongodb.",
        "org.elasticsearch.",
        "org.reactivestreams.",
        "io.netty.",
        "io.vertx.",
        "io.quarkus.",
        "io.smallrye.",
        "io.grpc.",
        "io.micronaut.",
        "io.undertow.",
        "io.reactivex.",
        "io.micrometer.",
        "io.opentelemetry.",
        "io.fabric8.",
        "io.lettuce.",
        "reactor.",
        "akka.",
        "okhttp3.",
        "retrofit2.",
        "ch.qos.",
        "com.fasterxml.",
        "com.google.common.",
        "com.google.inject.",
        "com.google.protobuf.",
        "com.zaxxer.",
        "com.mysql.",
        "com.mongodb.",
        "com.netflix.",
        "com.amazonaws.",
        "software.amazon.",
        "redis.clients.",
        "feign.",
        "org.axonframework.",
        "org.yaml.",
        "org.xml.",
        "org.w3c.",
        "net.bytebuddy.",
        "freemarker.",
        "oracle.",
        "com.microsoft."
    };
    private static final String[] JAVA_GENERATED = {"$$", "$Proxy", "GeneratedMethodAccessor", "$Lambda"};
    private static final Set<String> GO = Set.of(
            "archive",
            "bufio",
            "builtin",
            "bytes",
            "cmp",
            "compress",
            "container",
            "context",
            "crypto",
            "database",
            "debug",
            "embed",
            "encoding",
            "errors",
            "expvar",
            "flag",
            "fmt",
            "go",
            "hash",
            "html",
            "image",
            "index",
            "internal",
            "io",
            "iter",
            "log",
            "maps",
            "math",
            "mime",
            "net",
            "os",
            "path",
            "plugin",
            "reflect",
            "regexp",
            "runtime",
            "slices",
            "sort",
            "strconv",
            "strings",
            "structs",
            "sync",
            "syscall",
            "testing",
            "text",
            "time",
            "unicode",
            "unique",
            "unsafe",
            "vendor",
            "weak",
            "panic",
            "created by runtime");
    private static final String[] GO_FOLDERS = {
        "/go/src/runtime/", "/usr/local/go/src/", "/pkg/mod/", "/vendor/", "GOROOT/"
    };
    private static final String[] PYTHON_FOLDERS = {
        "/site-packages/", "/dist-packages/", "/lib/python", "/lib64/python", "\\lib\\", "<frozen ", "/usr/lib/py"
    };
    private static final String[] NODE_FOLDERS = {
        "node:", "node_modules", "internal/", "native", "webpack/bootstrap", "<anonymous>"
    };
    private static final String[] RUBY_FOLDERS = {"/gems/", "/lib/ruby/", "<internal:", "/bundle/", "/rubygems"};
    private static final String[] RUST = {
        "std::", "core::", "alloc::", "<alloc::", "<core::", "<std::", "rust_begin_unwind", "__rust", "_start",
                "__libc",
        "backtrace::", "tokio::", "futures", "hyper::", "start_thread", "clone", "_rust", "main", "<unknown>", "test::"
    };
    private static final String[] RUST_FOLDERS = {"/rustc/", "/.cargo/registry/", "/.rustup/", "/cargo/registry/"};
    private static final String[] DOTNET = {
        "System.", "Microsoft.", "Newtonsoft.", "Npgsql.", "Dapper.", "lambda_method", "MediatR."
    };

    private Libraries() {}

    static boolean isApplication(String language, String function, String file) {
        return switch (language) {
            case "java" -> !starts(function, JAVA) && !contains(function, JAVA_GENERATED);
            case "go" -> isGoApplication(function, file);
            case "python" -> !contains(file, PYTHON_FOLDERS);
            case "node" -> !file.isEmpty() && !contains(file, NODE_FOLDERS);
            case "ruby" -> !contains(file, RUBY_FOLDERS);
            case "rust" -> isRustApplication(function, file);
            case "php" -> !file.contains("/vendor/") && !file.startsWith("[");
            case "dotnet" -> !starts(function, DOTNET);
            default -> true;
        };
    }

    private static boolean isGoApplication(String function, String file) {
        if (contains(file, GO_FOLDERS)) {
            return false;
        }
        int end = 0;
        while (end < function.length() && Ascii.isWord(function.charAt(end))) {
            end++;
        }
        // The standard library's folders have no dot; those of a module begin with the host that it comes from, or are
        // main.
        boolean host = end < function.length() && function.charAt(end) == '.' && function.indexOf('/', end) > 0;
        return host || !GO.contains(function.substring(0, end));
    }

    private static boolean isRustApplication(String function, String file) {
        if (!file.isEmpty()) {
            return !contains(file, RUST_FOLDERS);
        }
        return !starts(function, RUST);
    }

    private static boolean starts(String text, String[] starts) {
        return Ascii.startsWithAny(text, 0, starts);
    }

    private static boolean contains(String text, String[] parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
