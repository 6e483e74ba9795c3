import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useMoment } from "@/lib/moment/moment";
import { useRows } from "@/lib/rows/useRows";
import { readGrants } from "./api/access";
import { grantCsv } from "./csvColumns";
import { grantColumns } from "./grantColumns";
import { grantId } from "./grantId";
import type { AccessSearch } from "./search";
import { SubjectFilters } from "./SubjectFilters";

interface GrantsProps {
  search: AccessSearch;
  change: (part: AccessSearch) => void;
}

/** What somebody may do. */
export function Grants({ search, change }: GrantsProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { subject, subjectKind, subjectNamespace, namespace, danger } = search;
  const filter = { subject, subjectKind, subjectNamespace, namespace, danger };
  const read = readGrants(filter);
  const list = useRows({ name: "access-grants", moment, details: filter, read });
  const columns = useMemo(() => grantColumns(t), [t]);
  const side = <ExportMenu name={`${moment.cluster}-grants`} columns={grantCsv} read={read} />;
  return (
    <>
      <SubjectFilters search={search} change={change} side={side} />
      <ListTable
        label={t("access.tab.grants")}
        list={list}
        columns={columns}
        rowId={grantId}
        empty={<EmptyState title={t("access.noGrants")}>{t("access.noneHint")}</EmptyState>}
      />
    </>
  );
}
