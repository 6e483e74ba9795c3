package dev.hindsight.images;

import dev.hindsight.images.aot.Cache;
import dev.hindsight.images.aot.ClassList;
import dev.hindsight.images.content.Base;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.content.Layer;
import dev.hindsight.images.machine.Libc;
import dev.hindsight.images.oci.Image;
import dev.hindsight.images.runtime.Options;
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

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public Image image(String version) {
        Path folder = workshop.folder(service.name());
        Jars jars = Jars.gathered(workshop.home().resolve(service.folder()).resolve("target"), folder.resolve("app"));
        Libc libc = Libc.neededBy(
                workshop.runtime().home(), Libc.binariesBelow(workshop.runtime().home()));
        List<Layer> layers = new ArrayList<>();
        if (withBase) {
            layers.add(Base.of(libc, folder.resolve("base")));
        }
        layers.add(Layer.ofFolder("runtime", workshop.runtime().home(), RUNTIME));
        layers.add(jars.libraries());
        layers.add(jars.application());
        layers.add(cache(jars, folder.resolve("cache")));
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

    private Layer cache(Jars jars, Path folder) {
        Folders.delete(folder);
        Path list = workshop.home().resolve(service.folder()).resolve("src/main/image/classes.lst");
        SortedMap<String, Path> files = new TreeMap<>();
        ClassList classes = ClassList.read(list);
        if (!classes.isEmpty()) {
            Cache cache = Cache.of(classes, jars, workshop.runtime(), folder);
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

    private static SortedMap<String, String> environment() {
        return new TreeMap<>(Map.of("LANG", "C.UTF-8"));
    }
}
