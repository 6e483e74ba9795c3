import { useTranslation } from "react-i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import type { Cluster } from "@/lib/api/generated/types.gen";
import type { Level } from "@/lib/api/words";

const LEVELS: Record<NonNullable<Cluster["source"]>["state"], Level> = {
  started: "progressing",
  stopping: "progressing",
  behind: "warning",
  caughtup: "ok",
  denied: "failed",
  unreachable: "failed",
};

/** How the source that watches a cluster does, or that it is a recording. */
export function SourceMark({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  if (cluster.origin === "recording") {
    return <span className="dim">{t("source.recording")}</span>;
  }
  if (!cluster.source) {
    return <LevelMark level="unknown" text={t("source.none")} />;
  }
  const { state, detail } = cluster.source;
  return <LevelMark level={LEVELS[state]} text={t(`source.${state}`)} title={detail} />;
}
