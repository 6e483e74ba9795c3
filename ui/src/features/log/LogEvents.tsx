import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ColumnMenu } from "@/components/table/ColumnMenu";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useColumnChoice } from "@/components/table/useColumnChoice";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import type { LogLine } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useRows } from "@/lib/rows/useRows";
import { logRows, readLog } from "./api/events";
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
  const list = useRows(logRows(moment, { type, stream, actor, q }));
  const columns = useMemo(() => logColumns(t), [t]);
  const [choice, setChoice] = useColumnChoice("log");
  const side = (
    <>
      <ViewsMenu page="log" />
      <ColumnMenu columns={columns} choice={choice} setChoice={setChoice} />
      <ExportMenu name={`${moment.cluster}-log`} columns={csvColumns} read={readLog({ type, stream, actor, q })} />
    </>
  );
  const change = useCallback(
    (part: LogSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const open = useCallback((line: LogLine) => change({ event: line.position }), [change]);
  return (
    <>
      <LogFilters search={search} change={change} side={side} />
      <div className={classes.split} data-open={event === undefined ? undefined : true}>
        <div className={classes.list}>
          <ListTable
            label={t("log.events")}
            list={list}
            choice={choice}
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
