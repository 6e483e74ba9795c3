import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { ClearFilters } from "@/components/filter/ClearFilters";
import { NamespaceChoice } from "@/components/filter/NamespaceChoice";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { useMoment } from "@/lib/moment/moment";
import { dangersQuery } from "./api/access";
import { type AccessSearch, SUBJECT_KINDS } from "./search";

interface SubjectFiltersProps {
  search: AccessSearch;
  change: (part: AccessSearch) => void;
  side?: ReactNode;
}

/** Which subjects, and which of their rights. */
export function SubjectFilters({ search, change, side }: SubjectFiltersProps) {
  const { t } = useTranslation();
  const { data } = useQuery(dangersQuery(useMoment()));
  const { subject, subjectKind, namespace, danger } = search;
  const onSubject = useCallback(
    (next: string | undefined) => change({ subject: next, subjectNamespace: undefined }),
    [change],
  );
  const kinds = SUBJECT_KINDS.map((value) => ({ value, label: t(`access.kind.${value}`) }));
  const dangers = (data?.items ?? []).map(({ id, title, subjects }) => ({
    value: id,
    label: `${title} (${subjects})`,
  }));
  const clear = () =>
    change({
      subject: undefined,
      subjectKind: undefined,
      subjectNamespace: undefined,
      namespace: undefined,
      danger: undefined,
    });
  return (
    <Toolbar side={side}>
      <SearchField label={t("access.subjectName")} value={subject} onChange={onSubject} width={220} />
      <Choice
        label={t("access.subjectKind")}
        value={subjectKind}
        options={kinds}
        onChange={(next) => change({ subjectKind: next })}
        all={t("access.anyKind")}
      />
      <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      <Choice
        label={t("access.danger")}
        value={danger}
        options={dangers}
        onChange={(next) => change({ danger: next })}
        all={t("access.anyRight")}
      />
      <ClearFilters
        active={[subject, subjectKind, namespace, danger].some((each) => each !== undefined)}
        clear={clear}
      />
    </Toolbar>
  );
}
