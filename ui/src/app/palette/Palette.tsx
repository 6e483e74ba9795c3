import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { LevelMark } from "@/components/marks/LevelMark";
import type { Cluster } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { searchQuery } from "./search";
import { type PaletteItem, useCommands } from "./useCommands";
import { useHits } from "./useHits";

interface PaletteProps {
  clusters: Cluster[];
  close: () => void;
}

const matches = (item: PaletteItem, typed: string) => item.name.toLowerCase().includes(typed.trim().toLowerCase());

/** Pages, commands, clusters, objects and rules in one list. */
export function Palette({ clusters, close }: PaletteProps) {
  const { t } = useTranslation();
  const [[store, spotlight]] = useState(() => createSpotlight());
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery(searchQuery(useMoment(), asked));
  const hits = useHits(asked === "" ? [] : (found.data?.items ?? []));
  const commands = useCommands(clusters);
  useEffect(() => spotlight.open(), [spotlight]);
  const groups = [
    ...commands.map((group) => ({ ...group, items: group.items.filter((item) => matches(item, typed)) })),
    ...hits,
  ];
  const shown = groups.filter((group) => group.items.length > 0);
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={close}
      shortcut={null}
      centered={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      scrollable
      maxHeight={420}
      size="lg"
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        {shown.map((group) => (
          <Spotlight.ActionsGroup key={group.label} label={group.label}>
            {group.items.map((item) => (
              <Spotlight.Action key={item.id} onClick={item.run} highlightQuery={false}>
                <span style={{ flex: 1 }}>
                  <span className={item.mono ? "mono" : undefined}>{item.name}</span>{" "}
                  {item.detail ? <span className="dim">{item.detail}</span> : null}
                </span>
                {item.level ? <LevelMark level={item.level} /> : null}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 ? (
          <Spotlight.Empty>{found.isFetching ? t("state.loading") : t("palette.nothing")}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
