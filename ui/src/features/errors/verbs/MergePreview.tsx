import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/states/QueryView";
import { ClockTime } from "@/components/text/ClockTime";
import { exactCount } from "@/lib/format/number";
import { useMoment } from "@/lib/moment/moment";
import { mergePreviewQuery } from "../api/mergePreview";
import classes from "./verbs.module.css";

/** What a group and the one that it goes into are together, before it is done. */
export function MergePreview({ from, into }: { from: string; into: string }) {
  const { t } = useTranslation();
  const query = useQuery(mergePreviewQuery(useMoment(), from, into));
  return (
    <div className={classes.preview} aria-live="polite">
      <QueryView query={query} rows={2}>
        {(data) => (
          <>
            <p>
              <strong>
                {t("errors.mergeCount", { count: data.count, exact: exactCount(data.count), pods: data.pods })}
              </strong>{" "}
              <ClockTime time={data.firstSeen} /> – <ClockTime time={data.lastSeen} />
              {data.releases.length > 0 ? <span className="dim"> · {data.releases.join(", ")}</span> : null}
            </p>
            <ul>
              {[...new Set([data.into.template, data.from.template])].map((template) => (
                <li key={template} className={`mono ${classes.templates}`}>
                  {template}
                </li>
              ))}
            </ul>
            <p className="dim">
              {t("errors.alike", { score: data.score.toFixed(2) })}
              {data.distinguished ? ` ${t("errors.distinguished")}` : ""}
            </p>
          </>
        )}
      </QueryView>
    </div>
  );
}
