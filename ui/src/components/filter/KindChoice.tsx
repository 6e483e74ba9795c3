import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { kindsQuery } from "@/lib/requests/places";
import { Choice } from "./Choice";

interface KindChoiceProps {
  value: string | undefined;
  namespace?: string;
  onChange: (value: string | undefined) => void;
}

export function KindChoice({ value, namespace, onChange }: KindChoiceProps) {
  const { t } = useTranslation();
  const { data } = useQuery(kindsQuery(useMoment(), namespace));
  const options = (data?.items ?? []).map((each) => ({ value: each.kind, label: `${each.kind} (${each.count})` }));
  return (
    <Choice label={t("column.kind")} value={value} options={options} onChange={onChange} all={t("filter.allKinds")} />
  );
}
