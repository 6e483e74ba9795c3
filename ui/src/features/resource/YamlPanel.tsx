import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/states/QueryView";
import { Code } from "@/components/text/Code";
import { useMoment } from "@/lib/moment/moment";
import { yamlQuery } from "./api/yaml";

/** The facts of the object; values of secrets never got as far as here. */
export function YamlPanel({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const query = useQuery(yamlQuery(useMoment(), uid));
  return (
    <QueryView query={query} rows={12}>
      {(data) => <Code text={data.yaml} label={t("resource.tab.yaml")} />}
    </QueryView>
  );
}
