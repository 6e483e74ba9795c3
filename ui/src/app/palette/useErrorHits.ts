import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { errorsQuery } from "@/lib/requests/errors";
import type { PaletteGroup } from "./useCommands";

const OFFERED = 6;

/** Groups of errors in which the words occur, as items of the palette. */
export function useErrorHits(text: string): PaletteGroup {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const question = errorsQuery(useMoment(), { state: "all", text, sort: "-lastSeen" }, OFFERED);
  const { data } = useQuery({ ...question, enabled: text.length > 1 });
  return {
    label: t("page.errors"),
    items: (text.length > 1 ? (data?.items ?? []) : []).map((group) => ({
      id: `error ${group.key}`,
      name: group.title,
      detail: [group.namespace, group.service].filter(Boolean).join("/"),
      run: () => void navigate({ to: "/errors/$key", params: { key: group.key } }),
    })),
  };
}
