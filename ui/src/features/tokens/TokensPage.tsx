import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import { SaveRows } from "@/components/table/SaveRows";
import { useMoment } from "@/lib/moment/moment";
import { useNow } from "@/lib/time/clock";
import { tokensQuery } from "./api/tokens";
import { CreateToken } from "./CreateToken";
import { csvColumns } from "./csvColumns";
import { stateOf } from "./state";
import { tokenColumns } from "./tokenColumns";

/** Who may send the events of which cluster from elsewhere. */
export function TokensPage() {
  const { t } = useTranslation();
  const query = useQuery(tokensQuery(useMoment()));
  const now = useNow();
  const columns = useMemo(() => tokenColumns(t, now), [t, now]);
  const rows = query.data?.items ?? [];
  const active = rows.filter((row) => stateOf(row, now) === "active");
  const side = (
    <>
      <CreateToken />
      <SaveRows name="ingest-tokens" columns={csvColumns} rows={rows} />
    </>
  );
  return (
    <>
      <PageLine name={t("page.tokens")} side={side}>
        {query.data
          ? t("tokens.words", { count: active.length, clusters: new Set(active.map((row) => row.cluster)).size })
          : "\u00a0"}
      </PageLine>
      <QueryView query={query} rows={6}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t("tokens.none")}>{t("tokens.noneHint")}</EmptyState>
          ) : (
            <PlainTable label={t("page.tokens")} columns={columns} rows={rows} rowId={(row) => row.id} />
          )
        }
      </QueryView>
    </>
  );
}
