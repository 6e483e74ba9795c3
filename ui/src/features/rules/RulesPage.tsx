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
import { SaveRows } from "@/components/table/SaveRows";
import type { Rule } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { rulesQuery } from "@/lib/requests/rules";
import { RulePanel } from "./ruleset/RulePanel";
import classes from "./ruleset/ruleset.module.css";
import { RuleSets } from "./ruleset/RuleSets";
import { useRulesBefore } from "./useRulesBefore";
import { csvColumns } from "./csvColumns";
import { ruleColumns } from "./ruleColumns";

const matches = (rule: Rule, q: string) =>
  [rule.id, rule.title, rule.why].some((text) => text.toLowerCase().includes(q.toLowerCase()));

/** The catalogue: what is looked for, what it costs, what to do about it. */
export function RulesPage() {
  const { t } = useTranslation();
  const { q, rule: asked } = useSearch({ from: "/rules" });
  const navigate = useNavigate({ from: "/rules" });
  const moment = useMoment();
  const query = useQuery(rulesQuery(moment));
  const { before, differs, words } = useRulesBefore(query.data?.items);
  const columns = useMemo(() => ruleColumns(t, before), [t, before]);
  const onQuery = useCallback(
    (next: string | undefined) => void navigate({ search: (s) => ({ ...s, q: next }), replace: true }),
    [navigate],
  );
  const show = (next: string | undefined) => void navigate({ search: (s) => ({ ...s, rule: next }), replace: true });
  const items = query.data?.items ?? [];
  const chosen = items.find((each) => each.id === asked);
  const open = items.filter((rule) => rule.open > 0).length;
  return (
    <>
      <PageLine
        name={t("page.rules")}
        side={<SaveRows name={`${moment.cluster}-rules`} columns={csvColumns} rows={items} />}
      >
        {words ?? (query.data ? t("rules.words", { count: items.length, open }) : "\u00a0")}
      </PageLine>
      <Toolbar>
        <SearchField label={t("filter.text")} value={q} onChange={onQuery} />
      </Toolbar>
      <div className={classes.split} data-open={chosen ? true : undefined}>
        <div>
          <QueryView query={query} rows={12}>
            {(data) =>
              DIMENSIONS.map((dimension) => {
                const rows = data.items.filter((each) => each.dimension === dimension && matches(each, q ?? ""));
                return rows.length === 0 ? null : (
                  <Section key={dimension} title={t(`dimension.${dimension}`)}>
                    <PlainTable
                      label={t(`dimension.${dimension}`)}
                      columns={columns}
                      rows={rows}
                      open={(each) => show(each.id)}
                      mark={(rule) => (differs(rule) ? "changed" : undefined)}
                      rowId={(rule) => rule.id}
                    />
                  </Section>
                );
              })
            }
          </QueryView>
          <RuleSets />
        </div>
        {chosen ? <RulePanel rule={chosen} close={() => show(undefined)} /> : null}
      </div>
    </>
  );
}
