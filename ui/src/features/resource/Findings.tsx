import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import type { Finding } from "@/lib/api/generated/types.gen";
import { FindingItem } from "./FindingItem";

export function Findings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  return findings.length === 0 ? (
    <EmptyState title={t("findings.none")} />
  ) : (
    <ul>
      {findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}
