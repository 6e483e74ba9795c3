package dev.hindsight.images;

import dev.hindsight.images.aot.Cache;
import dev.hindsight.images.aot.ClassList;
import dev.hindsight.images.content.Base;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.content.Layer;
import dev.hindsight.images.content.Natives;
import dev.hindsight.images.machine.Libc;
import dev.hindsight.images.oci.Image;
import dev.hindsight.images.runtime.JavaRuntime;
import dev.hindsight.images.runtime.Options;
import dev.hindsight.images.sbom.Sbom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the image of a service together. */
record ServiceImage(Workshop workshop, Deployable service, boolean withBase) implements Recipe {
    private static final String RUNTIME = "/jre";
    private static final int PORT = 8080;
    private static final double STALE = 0.03;

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public Image image(String version) {
        Path folder = workshop.folder(service.name());
        Jars jars = Jars.gathered(service.packaged(workshop.home()), folder.resolve("app"));
        JavaRuntime runtime = workshop.runtime(service.modules());
        List<Path> binaries = new ArrayList<>(Libc.binariesBelow(runtime.home()));
        if (service.natives()) {
            binaries.addAll(Natives.unpacked(jars.files(), runtime.java(), folder.resolve("natives")));
        }
        Libc libc = Libc.neededBy(runtime.home(), binaries);
        List<Layer> layers = new ArrayList<>();
        if (withBase) {
            layers.add(Base.of(libc, folder.resolve("base")));
        }
        layers.add(Layer.ofFolder("runtime", runtime.home(), RUNTIME));
        layers.add(jars.libraries());
        layers.add(jars.application());
        layers.add(cache(jars, runtime, folder.resolve("cache")));
        String parts = new Sbom()
                .with(jars)
                .with(workshop.jdk())
                .with(libc)
                .json(name(), version, workshop.source().time());
        layers.add(workshop.partsLayer(name(), parts));
        SortedMap<String, String> labels = Labels.of(workshop, service.title(), service.description(), version);
        labels.put(Labels.OURS + "jdk", workshop.jdk().toString());
        labels.put(Labels.OURS + "libc", libc.toString());
        return new Image(
                service.name(),
                layers,
                entrypoint(),
                environment(),
                labels,
                Jars.HOME,
                List.of(PORT),
                workshop.source().time());
    }

    private Layer cache(Jars jars, JavaRuntime runtime, Path folder) {
        Folders.delete(folder);
        SortedMap<String, Path> files = new TreeMap<>();
        ClassList classes = ClassList.read(service.classes(workshop.home()));
        double stale = classes.stale(jars);
        if (stale > STALE) {
            System.err.printf(
                    "hindsight: %.0f %% of what %s loaded in its training is gone: it starts slower than it could; renew with"
                            + " ./hindsight image %s --train%n",
                    stale * 100, name(), name());
        }
        if (!classes.isEmpty()) {
            Cache cache = Cache.of(classes, jars, runtime, folder);
            files.put(Jars.HOME + "/" + Cache.NAME, cache.file());
        }
        return Layer.of("cache of classes", files);
    }

    private List<String> entrypoint() {
        List<String> words = new ArrayList<>();
        words.add(RUNTIME + "/bin/java");
        words.add("-XX:SharedArchiveFile=" + Cache.NAME);
        words.addAll(Options.ALWAYS);
        words.addAll(service.options());
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-jar");
        words.add(Jars.MAIN);
        return words;
    }

    /** With as few pools of native memory as will do. */
    private static SortedMap<String, String> environment() {
        return new TreeMap<>(Map.of("LANG", "C.UTF-8", "MALLOC_ARENA_MAX", "2"));
    }
}
