package dev.hindsight.images;

import dev.hindsight.images.aot.ClassList;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.training.Surroundings;
import dev.hindsight.images.training.Training;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Makes the kept lists of classes anew: each works on what the one before it wrote. */
final class Trainer {
    static void train(Workshop workshop, Predicate<Deployable> wanted) {
        try (Surroundings surroundings = Surroundings.started()) {
            for (Deployable service : Deployable.ALL.stream().filter(wanted).toList()) {
                Path folder = workshop.folder(service.name()).resolve("training");
                Jars jars = Jars.gathered(service.packaged(workshop.home()), folder.resolve("app"));
                Training training = new Training(workshop.home(), workshop.runtime(service.modules()), surroundings);
                ClassList before = ClassList.read(service.classes(workshop.home()));
                ClassList classes = training.classes(jars, service.work(), folder);
                classes.write(service.classes(workshop.home()));
                System.out.printf(
                        "%s: %d lines, %d of them new%n",
                        service.name(), classes.lines().size(), classes.newSince(before));
            }
        }
    }

    private Trainer() {}
}
