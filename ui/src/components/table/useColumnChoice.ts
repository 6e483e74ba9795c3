import { useStored } from "@/lib/choices/stored";
import type { ColumnChoice } from "./columnChoice";

function choiceFrom(kept: unknown): ColumnChoice {
  return typeof kept === "object" && kept !== null
    ? Object.fromEntries(Object.entries(kept).filter(([, shown]) => typeof shown === "boolean"))
    : {};
}

/** The columns that this reader chose for a table, kept in the browser. */
export const useColumnChoice = (table: string) => useStored(`hindsight.columns.${table}`, choiceFrom);
