package dev.hindsight.view.resource.row;

import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of single resources at a moment. */
@ApplicationScoped
public class Resources {
    /** More are not read at once. */
    public static final int MOST = 1000;

    /**
     * The resource as it was at the moment, or in its last form before it went.
     *
     * @throws Refusal when there was none up to then
     */
    public ResourceRow get(Moment moment, String uid) {
        return last(moment, uid).orElseThrow(() -> unknown(moment, uid));
    }

    public Refusal unknown(Moment moment, String uid) {
        return Refusal.notFound("Cluster " + moment.cluster() + " had no resource with the uid " + uid
                + " up to position " + moment.position() + ".");
    }

    /** The same; empty when there was none up to then. */
    public Optional<ResourceRow> last(Moment moment, String uid) {
        return ResourceRow.find(
                        "cluster = ?1 and uid = ?2 and positionFrom <= ?3 order by positionFrom desc",
                        moment.cluster(),
                        uid,
                        moment.position())
                .page(0, 1)
                .<ResourceRow>list()
                .stream()
                .findFirst();
    }

    /** Those that existed at the moment. */
    public List<ResourceRow> all(Moment moment, Collection<String> uids) {
        return uids.isEmpty()
                ? List.of()
                : where(existing(moment).and("r.uid in :uids").with("uids", uids));
    }

    public Where existing(Moment moment) {
        return Where.cluster(moment.cluster())
                .and("r.positionFrom <= :at and r.positionTo > :at")
                .with("at", moment.position());
    }

    public List<ResourceRow> where(Where where) {
        return Panache.getSession()
                .createQuery(
                        "from ResourceRow r where " + where.text() + " order by r.kind, r.name, r.uid",
                        ResourceRow.class)
                .setProperties(where.parameters())
                .setMaxResults(MOST)
                .getResultList();
    }
}
