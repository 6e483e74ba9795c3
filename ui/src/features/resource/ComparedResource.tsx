import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { QueryView } from "@/components/states/QueryView";
import { DiffView } from "@/components/text/DiffView";
import type { ResourceDetail } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { healthQuery } from "@/lib/requests/health";
import { diffQuery } from "./api/diff";
import classes from "./resource.module.css";

/** What differs of the object between the instant looked at and the one that the page is compared with. */
export function ComparedResource({ detail, against }: { detail: ResourceDetail; against: string }) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  // Which position an instant has is told by any answer of that instant.
  const then = useQuery(healthQuery({ cluster, at: against }));
  const [from, to] = [then.data?.asOf.position ?? 0, detail.asOf.position].toSorted((a, b) => a - b);
  const query = useQuery({
    ...diffQuery(cluster, detail.resource.uid, from ?? 0, to ?? 0),
    enabled: then.data !== undefined,
  });
  return (
    <Section title={t("compare.changes")}>
      <QueryView query={query} rows={3}>
        {(data) =>
          data.before.yaml === data.after.yaml ? (
            <p className="dim">{t("compare.sameObject")}</p>
          ) : (
            <>
              {data.before.yaml === "" ? <p className="dim">{t("compare.thereNot")}</p> : null}
              <ul className={classes.words}>
                {data.changes.map((change) => (
                  <li key={`${change.path} ${change.words}`} title={change.path}>
                    {change.words}
                  </li>
                ))}
              </ul>
              <div className={classes.diff}>
                <DiffView before={data.before.yaml} after={data.after.yaml} />
              </div>
            </>
          )
        }
      </QueryView>
    </Section>
  );
}
