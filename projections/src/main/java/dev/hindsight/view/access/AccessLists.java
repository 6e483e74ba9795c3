package dev.hindsight.view.access;

import dev.hindsight.access.Ask;
import dev.hindsight.access.Danger;
import dev.hindsight.access.Grant;
import dev.hindsight.access.Grants;
import dev.hindsight.access.Right;
import dev.hindsight.access.Subject;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.access.AccessAnswers.DangerView;
import dev.hindsight.view.access.AccessAnswers.GrantView;
import dev.hindsight.view.access.AccessAnswers.SubjectSummary;
import dev.hindsight.view.access.AccessAnswers.SubjectView;
import dev.hindsight.view.list.MemoryPage;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions about rights, answered in pages. */
@ApplicationScoped
class AccessLists {
    private final Moments moments;
    private final AccessReader reader;

    AccessLists(Moments moments, AccessReader reader) {
        this.moments = moments;
        this.reader = reader;
    }

    /** @param namespace null for anywhere */
    Page<GrantView> whoCan(PointQuery point, PageQuery page, Ask ask, String namespace) {
        if (ask.verb() == null || ask.resource() == null) {
            String missing = ask.verb() == null ? "verb" : "resource";
            throw Refusal.parameter(missing, "Say which " + missing + ".", List.of());
        }
        return page(point, page, "who-can", grants -> grants.whoCan(ask, namespace), AccessLists::view);
    }

    Page<GrantView> grants(PointQuery point, PageQuery page, AccessFilter filter) {
        return page(point, page, "grants", grants -> meant(grants, filter).toList(), AccessLists::view);
    }

    Page<SubjectSummary> subjects(PointQuery point, PageQuery page, AccessFilter filter) {
        Function<Grants, List<Map.Entry<Subject, List<Grant>>>> bySubject = grants -> List.copyOf(meant(grants, filter)
                .collect(Collectors.groupingBy(Grant::subject, TreeMap::new, Collectors.toList()))
                .entrySet());
        return page(point, page, "subjects", bySubject, AccessLists::summary);
    }

    Page<DangerView> dangers(PointQuery point) {
        Moment moment = moments.of(point, "resources", "log");
        Grants grants = reader.at(moment);
        return Page.whole(
                moment.asOf(),
                Danger.all().stream().map(danger -> view(danger, grants)).toList());
    }

    private <C, T> Page<T> page(
            PointQuery point, PageQuery page, String sort, Function<Grants, List<C>> read, Function<C, T> view) {
        Moment moment = moments.of(point, page, sort, "resources", "log");
        List<C> all = read.apply(reader.at(moment));
        List<Integer> places = IntStream.range(0, all.size()).boxed().toList();
        return MemoryPage.of(
                moment,
                places,
                String::valueOf,
                page,
                sort,
                shown -> shown.stream().map(all::get).map(view).toList());
    }

    private static Stream<Grant> meant(Grants grants, AccessFilter filter) {
        boolean exact = filter.subject != null && filter.subjectKind != null;
        String namespace = filter.subjectNamespace == null ? "" : filter.subjectNamespace;
        List<Grant> some = exact ? grants.of(new Subject(filter.subjectKind, namespace, filter.subject)) : grants.all();
        return some.stream()
                .filter(grant -> exact || isMeant(grant.subject(), filter))
                .filter(grant -> filter.namespace == null || grant.holdsIn(filter.namespace))
                .filter(grant -> filter.danger == null || ids(grant.dangers()).contains(filter.danger));
    }

    private static boolean isMeant(Subject subject, AccessFilter filter) {
        return (filter.subjectKind == null || filter.subjectKind.equals(subject.kind()))
                && (filter.subjectNamespace == null || filter.subjectNamespace.equals(subject.namespace()))
                && (filter.subject == null || filter.subject.equals(subject.name()));
    }

    private static List<String> ids(List<Danger> dangers) {
        return dangers.stream().map(Danger::id).toList();
    }

    private static GrantView view(Grant grant) {
        Right right = grant.right();
        return new GrantView(
                view(grant.subject()),
                grant.namespace(),
                right.words(),
                right.verbs(),
                right.groups(),
                right.resources(),
                right.names(),
                right.urls(),
                view(grant.binding()),
                view(grant.role()),
                ids(grant.dangers()));
    }

    private static SubjectSummary summary(Map.Entry<Subject, List<Grant>> subject) {
        List<String> had = subject.getValue().stream()
                .flatMap(grant -> grant.dangers().stream())
                .map(Danger::id)
                .toList();
        return new SubjectSummary(
                view(subject.getKey()),
                subject.getValue().size(),
                ids(Danger.all()).stream().filter(had::contains).toList());
    }

    private static DangerView view(Danger danger, Grants grants) {
        long subjects = grants.all().stream()
                .filter(grant -> grant.dangers().contains(danger))
                .map(Grant::subject)
                .distinct()
                .count();
        String severity = danger.severity().name().toLowerCase(Locale.ROOT);
        return new DangerView(danger.id(), danger.title(), danger.why(), severity, (int) subjects);
    }

    private static SubjectView view(Subject subject) {
        return new SubjectView(subject.kind(), subject.namespace(), subject.name());
    }

    private static RefView view(ResourceRef ref) {
        return new RefView(ref.uid(), ref.apiVersion(), ref.kind(), ref.namespace(), ref.name());
    }
}
