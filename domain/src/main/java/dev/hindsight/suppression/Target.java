package dev.hindsight.suppression;

import dev.hindsight.finding.RowsInForce;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.ruleset.Glob;

/**
 * Which findings are meant: those for which all cells hold that are not null. Not all of them are null.
 *
 * @param rule id of a rule
 * @param namespace a name, or a pattern with {@code *}; of the namespace that an object lies in or is
 * @param labels of the object, as kubectl takes a selector: {@code app=web,tier!=db,env in (dev, test),!legacy}
 * @param kind of the object, as Kubernetes writes it
 * @param name of the object; a name, or a pattern with {@code *}
 */
public record Target(String rule, String namespace, String labels, String kind, String name) {
    public boolean isEmpty() {
        return rule == null && namespace == null && labels == null && kind == null && name == null;
    }

    /** Whether findings of the rule on the object are meant; a selector that cannot be read means nothing. */
    public boolean means(String ofRule, Facts object) {
        return (rule == null || rule.equals(ofRule)) && meansObject(object);
    }

    private boolean meansObject(Facts object) {
        ResourceRef ref = object.ref();
        return (kind == null || kind.equals(ref.kind()))
                && Glob.matches(name, ref.name())
                && (namespace == null || Glob.matches(namespace, RowsInForce.namespaceOf(ref)))
                && (labels == null || meansLabels(object.body().at("metadata", "labels")));
    }

    private boolean meansLabels(Tree ofObject) {
        return LabelSelectorText.parse(labels)
                .map(selector -> selector.matches(ofObject.texts()))
                .orElse(false);
    }

    /** {@code latest-tag in dev-* of Deployment web with app=web}. */
    public String words() {
        StringBuilder words = new StringBuilder(rule == null ? "every rule" : rule);
        if (namespace != null) {
            words.append(" in ").append(namespace);
        }
        if (kind != null || name != null) {
            words.append(" of ").append(kind == null ? "any" : kind).append(' ').append(name == null ? "" : name);
        }
        if (labels != null) {
            words.append(" with ").append(labels);
        }
        return words.toString().strip();
    }
}
