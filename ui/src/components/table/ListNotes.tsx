import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StaleNote } from "@/components/states/StaleNote";
import { Count } from "@/components/text/Count";
import type { Rows } from "@/lib/rows/useRows";
import { useLive } from "@/lib/live/liveStore";
import { useMoment } from "@/lib/moment/moment";
import classes from "./table.module.css";

interface ListNotesProps {
  first: Rows<unknown> & { totalIsExact?: boolean };
  /** Whether the list is left as it is for somebody who reads further down. */
  still: boolean;
  /** When the rows were read, if reading them again failed. */
  failed: number | null;
  refresh: () => void;
}

/** A list that is read further down is not read again under the reader's eyes: it says that there is news, and waits. */
export function ListNotes({ first, still, failed, refresh }: ListNotesProps) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  const head = useLive((live) => live.heads[cluster]?.position ?? 0);
  const newer = first.asOf.live && still ? head - first.asOf.position : 0;
  return (
    <>
      {failed === null ? null : <StaleNote since={failed} retry={refresh} />}
      <p className={classes.count}>
        <Count value={first.total} />
        {first.totalIsExact === false ? "+" : ""} {t("table.rows", { count: first.total })}
        {newer > 0 ? (
          <Button variant="subtle" onClick={refresh}>
            {t("state.newer", { count: newer })} · {t("state.refresh")}
          </Button>
        ) : null}
      </p>
    </>
  );
}
