package dev.hindsight.images;

import dev.hindsight.images.content.Source;
import dev.hindsight.images.machine.Jdk;
import dev.hindsight.images.runtime.JavaRuntime;
import java.nio.file.Path;

/** Where images are built, and from what: the sources, the JDK and the runtime linked from it. */
public record Workshop(Path home, Path out, Source source, Jdk jdk, JavaRuntime runtime) {
    public static Workshop in(Path home, Path out) {
        Jdk jdk = Jdk.running();
        return new Workshop(home, out, Source.of(home), jdk, JavaRuntime.linked(jdk, out.resolve("work/runtime/jre")));
    }

    /** For what is gathered for one image. */
    Path folder(String name) {
        return out.resolve("work").resolve(name);
    }
}
