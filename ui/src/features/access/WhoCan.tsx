import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { NamespaceChoice } from "@/components/filter/NamespaceChoice";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { EmptyState } from "@/components/states/EmptyState";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useMoment } from "@/lib/moment/moment";
import { useRows } from "@/lib/rows/useRows";
import { readWhoCan } from "./api/access";
import { grantCsv } from "./csvColumns";
import { grantColumns } from "./grantColumns";
import { grantId } from "./grantId";
import type { AccessSearch } from "./search";

interface WhoCanProps {
  search: AccessSearch;
  change: (part: AccessSearch) => void;
}

const VERBS = [
  "get",
  "list",
  "watch",
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection",
  "bind",
  "escalate",
  "impersonate",
  "*",
];

/** Who may do something to something, somewhere. */
export function WhoCan({ search, change }: WhoCanProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { verb = "get", resource = "secrets", group, name, namespace } = search;
  const filter = { verb, resource, group, name, namespace };
  const read = readWhoCan(filter);
  const list = useRows({ name: "access-who-can", moment, details: filter, read });
  const columns = useMemo(() => grantColumns(t), [t]);
  const onResource = useCallback((next: string | undefined) => change({ resource: next }), [change]);
  const onName = useCallback((next: string | undefined) => change({ name: next }), [change]);
  const side = <ExportMenu name={`${moment.cluster}-who-can`} columns={grantCsv} read={read} />;
  return (
    <>
      <Toolbar side={side}>
        <Choice
          label={t("access.verb")}
          value={verb}
          options={VERBS.map((value) => ({ value, label: value }))}
          onChange={(next) => change({ verb: next })}
        />
        <SearchField label={t("access.resource")} value={resource} onChange={onResource} width={180} />
        <SearchField label={t("access.object")} value={name} onChange={onName} width={150} />
        <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      </Toolbar>
      <p className="dim">
        {t(namespace ? "access.whoCanIn" : "access.whoCan", { count: list.total, verb, resource, namespace })}
      </p>
      <ListTable
        label={t("access.tab.whoCan")}
        list={list}
        columns={columns}
        rowId={grantId}
        empty={<EmptyState title={t("access.nobody")}>{t("access.noneHint")}</EmptyState>}
      />
    </>
  );
}
