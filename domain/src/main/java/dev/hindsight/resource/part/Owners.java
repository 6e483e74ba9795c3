package dev.hindsight.resource.part;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Optional;

/** Whom an object belongs to. */
public final class Owners {
    private Owners() {}

    public static List<Owner> of(Facts facts) {
        return facts.body().at("metadata", "ownerReferences").items().stream()
                .filter(reference -> !reference.names().isEmpty())
                .map(Owners::owner)
                .toList();
    }

    /** The one that makes and unmakes it; empty for an object that stands by itself. */
    public static Optional<Owner> controllerOf(Facts facts) {
        return of(facts).stream().filter(Owner::controller).findFirst();
    }

    private static Owner owner(Tree reference) {
        return new Owner(
                reference.text("apiVersion"),
                reference.text("kind"),
                reference.text("name"),
                reference.text("uid"),
                reference.isTrue("controller"));
    }
}
