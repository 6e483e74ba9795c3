import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorStateMark } from "@/components/error/ErrorStateMark";
import { Count } from "@/components/text/Count";
import { useMoment } from "@/lib/moment/moment";
import type { ErrorsFilter } from "@/lib/requests/errors";
import { summaryQuery } from "../api/summary";
import type { ShownState } from "../search";
import classes from "./list.module.css";

const CHIPS = ["open", "escalating", "regressed", "new", "ongoing", "ignored", "resolved"] as const;

interface SummaryChipsProps {
  filter: ErrorsFilter;
  state: ShownState;
  choose: (state: ShownState | undefined) => void;
}

/** How many groups are in each state; a chip shows only those, and again all that are open. */
export function SummaryChips({ filter, state, choose }: SummaryChipsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(summaryQuery(useMoment(), filter));
  return (
    <div className={classes.chips} role="group" aria-label={t("error.column.state")}>
      {CHIPS.map((chip) => (
        <button
          key={chip}
          type="button"
          className={classes.chip}
          aria-pressed={state === chip}
          onClick={() => choose(chip === "open" || state === chip ? undefined : chip)}
        >
          {chip === "open" ? t("errors.state.open") : <ErrorStateMark state={chip} />}{" "}
          <strong>{data ? <Count value={data[chip]} /> : "\u00a0"}</strong>
        </button>
      ))}
    </div>
  );
}
