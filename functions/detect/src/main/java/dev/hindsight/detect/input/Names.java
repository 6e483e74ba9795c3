package dev.hindsight.detect.input;

import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.mask.CleanText;

/** Bounds of the texts by which things are found again; the store takes no others. */
public final class Names {
    private static final int LONGEST = 300;

    private Names() {}

    /** @throws Poison when it is too long or holds control characters */
    public static String check(String what, String name) throws Poison {
        if (name.length() > LONGEST) {
            throw new Poison(what + " has " + name.length() + " characters; at most " + LONGEST + " are taken");
        }
        if (CleanText.hasControls(name)) {
            throw new Poison(what + " holds control characters");
        }
        return name;
    }

    /** @throws Poison when one of its names is unusable */
    public static void check(ResourceRef ref) throws Poison {
        check("the uid", ref.uid());
        check("the apiVersion", ref.apiVersion());
        check("the kind", ref.kind());
        check("the namespace", ref.namespace());
        check("the name", ref.name());
    }
}
