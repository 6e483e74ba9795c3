import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ClockTime } from "@/components/text/ClockTime";
import { DiffView } from "@/components/text/DiffView";
import { QueryView } from "@/components/states/QueryView";
import { useMoment } from "@/lib/moment/moment";
import { diffQuery } from "./api/diff";
import classes from "./resource.module.css";

export function VersionDiff({ uid, before, after }: { uid: string; before: number; after: number }) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  const query = useQuery(diffQuery(cluster, uid, before, after));
  return (
    <div className={classes.diff}>
      <QueryView query={query} rows={10}>
        {(data) => (
          <>
            <p className="dim">
              {t("resource.diffFrom")} {data.before.time ? <ClockTime time={data.before.time} /> : null} →{" "}
              {data.after.time ? <ClockTime time={data.after.time} /> : null}
            </p>
            <DiffView before={data.before.yaml} after={data.after.yaml} />
          </>
        )}
      </QueryView>
    </div>
  );
}
