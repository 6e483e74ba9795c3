import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { SearchField } from "@/components/filter/SearchField";
import { PageLine } from "@/components/layout/PageLine";
import { Section } from "@/components/layout/Section";
import { Toolbar } from "@/components/layout/Toolbar";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { Rule } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { rulesQuery } from "@/lib/requests/rules";
import { useRulesBefore } from "./useRulesBefore";
import { ruleColumns } from "./ruleColumns";

const matches = (rule: Rule, q: string) =>
  [rule.id, rule.title, rule.why].some((text) => text.toLowerCase().includes(q.toLowerCase()));

/** The catalogue: what is looked for, what it costs, what to do about it. */
export function RulesPage() {
  const { t } = useTranslation();
  const { q } = useSearch({ from: "/rules" });
  const navigate = useNavigate({ from: "/rules" });
  const query = useQuery(rulesQuery(useMoment()));
  const { before, differs, words } = useRulesBefore(query.data?.items);
  const columns = useMemo(() => ruleColumns(t, before), [t, before]);
  const onQuery = useCallback(
    (next: string | undefined) => void navigate({ search: (s) => ({ ...s, q: next }), replace: true }),
    [navigate],
  );
  const items = query.data?.items ?? [];
  const open = items.filter((rule) => rule.open > 0).length;
  return (
    <>
      <PageLine name={t("page.rules")}>
        {words ?? (query.data ? t("rules.words", { count: items.length, open }) : "\u00a0")}
      </PageLine>
      <Toolbar>
        <SearchField label={t("filter.text")} value={q} onChange={onQuery} />
      </Toolbar>
      <QueryView query={query} rows={12}>
        {(data) =>
          DIMENSIONS.map((dimension) => {
            const rows = data.items.filter((rule) => rule.dimension === dimension && matches(rule, q ?? ""));
            return rows.length === 0 ? null : (
              <Section key={dimension} title={t(`dimension.${dimension}`)}>
                <PlainTable
                  label={t(`dimension.${dimension}`)}
                  columns={columns}
                  rows={rows}
                  mark={(rule) => (differs(rule) ? "changed" : undefined)}
                  rowId={(rule) => rule.id}
                />
              </Section>
            );
          })
        }
      </QueryView>
    </>
  );
}
