import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "@/lib/api/generated/types.gen";
import type { PaletteGroup } from "./useCommands";

/** What the server found, as items of the palette. */
export function useHits(hits: SearchHit[]): PaletteGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const resources = hits.filter((hit) => hit.type === "resource");
  const errors = hits.filter((hit) => hit.type === "error");
  const rules = hits.filter((hit) => hit.type === "rule");
  return [
    {
      label: t("palette.resources"),
      items: resources.map((hit) => ({
        id: `resource ${hit.id}`,
        name: hit.title,
        detail: hit.detail,
        level: hit.level ?? undefined,
        mono: true,
        run: () => void navigate({ to: "/resources/$uid", params: { uid: hit.id } }),
      })),
    },
    {
      label: t("page.errors"),
      items: errors.map((hit) => ({
        id: `error ${hit.id}`,
        name: hit.title,
        detail: hit.detail,
        run: () => void navigate({ to: "/errors/$key", params: { key: hit.id } }),
      })),
    },
    {
      label: t("palette.rules"),
      items: rules.map((hit) => ({
        id: `rule ${hit.id}`,
        name: hit.title,
        detail: hit.detail,
        run: () => void navigate({ to: "/findings", search: { rule: hit.id } }),
      })),
    },
  ];
}
