import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChoiceMenu } from "@/components/menu/ChoiceMenu";
import { Icon } from "@/components/marks/Icon";
import type { Cluster } from "@/lib/api/generated/types.gen";

interface ClusterMenuProps {
  clusters: Cluster[];
  chosen: string | undefined;
}

/** Which cluster is looked at. Another one has another clock, so the instant is left behind. */
export function ClusterMenu({ clusters, chosen }: ClusterMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = (cluster: string) =>
    void navigate({
      to: "/",
      search: { cluster, at: undefined, position: undefined, from: undefined, to: undefined, against: undefined },
    });
  const choices = clusters.map((cluster) => ({
    key: cluster.name,
    text: <span className="mono">{cluster.name}</span>,
    right: <span className="dim">{cluster.score ?? "–"}</span>,
    current: cluster.name === chosen,
    choose: () => choose(cluster.name),
  }));
  return (
    <ChoiceMenu position="bottom-start" heading={t("shell.cluster")} choices={choices}>
      <Button
        variant="subtle"
        color="gray"
        rightSection={<Icon name="chevron" size={12} />}
        aria-label={`${t("shell.cluster")}: ${chosen ?? "–"}`}
      >
        <span className="mono">{chosen ?? "–"}</span>
      </Button>
    </ChoiceMenu>
  );
}
