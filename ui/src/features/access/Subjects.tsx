import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import type { AccessSubjectSummary } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useRows } from "@/lib/rows/useRows";
import { readSubjects } from "./api/access";
import { subjectColumns } from "./subjectColumns";
import { subjectCsv } from "./csvColumns";
import type { AccessSearch } from "./search";
import { SubjectFilters } from "./SubjectFilters";

interface SubjectsProps {
  search: AccessSearch;
  change: (part: AccessSearch) => void;
}

/** Who has rights, and which dangerous ones. */
export function Subjects({ search, change }: SubjectsProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { subject, subjectKind, subjectNamespace, namespace, danger } = search;
  const filter = { subject, subjectKind, subjectNamespace, namespace, danger };
  const read = readSubjects(filter);
  const list = useRows({ name: "access-subjects", moment, details: filter, read });
  const columns = useMemo(() => subjectColumns(t), [t]);
  const open = useCallback(
    ({ subject: who }: AccessSubjectSummary) =>
      change({
        tab: "grants",
        subject: who.name,
        subjectKind: who.kind,
        subjectNamespace: who.namespace || undefined,
      }),
    [change],
  );
  const side = <ExportMenu name={`${moment.cluster}-subjects`} columns={subjectCsv} read={read} />;
  return (
    <>
      <SubjectFilters search={search} change={change} side={side} />
      <ListTable
        label={t("access.tab.subjects")}
        list={list}
        columns={columns}
        rowId={(row) => `${row.subject.kind} ${row.subject.namespace} ${row.subject.name}`}
        open={open}
        empty={<EmptyState title={t("access.noSubjects")}>{t("access.noneHint")}</EmptyState>}
      />
    </>
  );
}
