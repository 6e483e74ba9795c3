package dev.hindsight.images;

import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Layer;
import dev.hindsight.images.content.Source;
import dev.hindsight.images.machine.Jdk;
import dev.hindsight.images.runtime.JavaRuntime;
import dev.hindsight.images.sbom.Sbom;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where images are built, and from what: the sources and the JDK. */
public record Workshop(Path home, Path out, Source source, Jdk jdk) {
    public static Workshop in(Path home, Path out) {
        Jdk jdk = Jdk.running();
        return new Workshop(home, out, Source.of(home), jdk);
    }

    /** Shared by all that need the same modules, as is its layer. */
    JavaRuntime runtime(List<String> more) {
        return JavaRuntime.linked(jdk, more, out.resolve("work/runtime/" + String.join("+", more) + "/jre"));
    }

    /** For what is gathered for one image. */
    Path folder(String name) {
        return out.resolve("work").resolve(name);
    }

    /** In the image, and beside its archive for those who want to know before they pull. */
    Layer partsLayer(String name, String parts) {
        Folders.write(out.resolve(name + ".bom.json"), parts);
        Path file = Folders.write(folder(name).resolve("sbom/bom.json"), parts);
        return Layer.of("list of parts", new TreeMap<>(Map.of(Sbom.PATH, file)));
    }
}
