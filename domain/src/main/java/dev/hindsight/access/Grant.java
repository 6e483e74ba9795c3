package dev.hindsight.access;

import dev.hindsight.resource.ResourceRef;
import java.util.List;

/**
 * That a binding gives a subject one rule of a role.
 *
 * @param namespace where it holds; empty for the whole cluster
 * @param binding through which
 * @param role the role that the binding names; of a role put together from others still the one named
 * @param dangers what makes the grant dangerous, the worst first; empty when nothing does
 */
public record Grant(
        Subject subject, String namespace, Right right, ResourceRef binding, ResourceRef role, List<Danger> dangers) {
    /** @param where a namespace; null for anywhere */
    public boolean holdsIn(String where) {
        return where == null || namespace.isEmpty() || namespace.equals(where);
    }
}
