import { Button, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
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
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<Icon name="chevron" size={12} />}
          aria-label={`${t("shell.cluster")}: ${chosen ?? "–"}`}
        >
          <span className="mono">{chosen ?? "–"}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("shell.cluster")}</Menu.Label>
        {clusters.map((cluster) => (
          <Menu.Item
            key={cluster.name}
            aria-current={cluster.name === chosen || undefined}
            rightSection={<span className="dim">{cluster.score ?? "–"}</span>}
            onClick={() => choose(cluster.name)}
          >
            <span className="mono">{cluster.name}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
