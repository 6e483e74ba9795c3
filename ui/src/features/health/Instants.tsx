import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Toolbar } from "@/components/layout/Toolbar";
import { useNow } from "@/lib/time/clock";
import { InstantField } from "./InstantField";
import type { DifferenceRange } from "./useDifferenceRange";

/** The two instants, to be set by hand; dragging over the chart sets them too. */
export function Instants({ range }: { range: DifferenceRange }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const now = useNow();
  const to = range.to ?? new Date(now).toISOString();
  const set = (part: { from?: string; to?: string }) =>
    void navigate({ to: ".", replace: true, search: (s) => ({ ...s, from: range.from, to, ...part }) });
  return (
    <Toolbar>
      <InstantField label={t("health.from")} value={range.from} onChange={(from) => set({ from })} />
      <InstantField label={t("health.to")} value={to} onChange={(next) => set({ to: next })} />
      <span className="dim">{t("health.dragHint")}</span>
    </Toolbar>
  );
}
