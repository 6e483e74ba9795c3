import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { namespacesQuery } from "@/lib/requests/places";
import { Choice } from "./Choice";

interface NamespaceChoiceProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

export function NamespaceChoice({ value, onChange }: NamespaceChoiceProps) {
  const { t } = useTranslation();
  const { data } = useQuery(namespacesQuery(useMoment()));
  const options = (data?.items ?? [])
    .filter((each) => each.name !== "")
    .map((each) => ({ value: each.name, label: `${each.name} (${each.count})` }));
  return (
    <Choice
      label={t("column.namespace")}
      value={value}
      options={options}
      onChange={onChange}
      all={t("filter.allNamespaces")}
    />
  );
}
