import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import type { LogLine } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { logQuery, readLog } from "./api/events";
import { csvColumns } from "./csvColumns";
import { EventDetail } from "./EventDetail";
import { LogFilters } from "./LogFilters";
import classes from "./log.module.css";
import { logColumns } from "./logColumns";
import type { LogSearch } from "./search";

/** The log, newest first, and beside it the event that was chosen. */
export function LogEvents() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/log" });
  const navigate = useNavigate({ from: "/log" });
  const { type, stream, actor, q, event } = search;
  const moment = useMoment();
  const query = useInfiniteQuery(logQuery(moment, { type, stream, actor, q }));
  const saving = (
    <ExportMenu
      name={`${moment.cluster}-log`}
      columns={csvColumns}
      read={readLog(moment, { type, stream, actor, q })}
    />
  );
  const columns = useMemo(() => logColumns(t), [t]);
  const change = useCallback(
    (part: LogSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const open = useCallback((line: LogLine) => change({ event: line.position }), [change]);
  return (
    <>
      <LogFilters search={search} change={change} side={saving} />
      <div className={classes.split} data-open={event === undefined ? undefined : true}>
        <div className={classes.list}>
          <ListTable
            label={t("log.events")}
            query={query}
            columns={columns}
            rowId={(line) => String(line.position)}
            open={open}
            empty={<EmptyState title={t("log.none")} />}
          />
        </div>
        {event === undefined ? null : <EventDetail position={event} close={() => change({ event: undefined })} />}
      </div>
    </>
  );
}
