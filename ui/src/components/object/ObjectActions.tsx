import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import type { Ref } from "@/lib/api/generated/types.gen";

interface ObjectActionsProps {
  resource: Ref;
  /** The instant shown: the copied link leads to exactly it. */
  position: number;
  close: () => void;
}

export function ObjectActions({ resource, position, close }: ObjectActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const params = { uid: resource.uid };
  const copyLink = () => {
    const { href } = router.buildLocation({ to: "/resources/$uid", params, search: { at: undefined, position } });
    void navigator.clipboard.writeText(window.location.origin + href);
  };
  const show = (tab: "summary" | "events" | "yaml") =>
    void navigate({ to: "/resources/$uid", params, search: { tab } });
  return (
    <Menu defaultOpened position="bottom-end" withinPortal onClose={close}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t("object.menu", { name: resource.name })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => show("summary")}>{t("object.open")}</Menu.Item>
        <Menu.Item onClick={() => void navigator.clipboard.writeText(resource.name)}>{t("object.copyName")}</Menu.Item>
        <Menu.Item onClick={copyLink}>{t("object.copyLink")}</Menu.Item>
        <Menu.Item onClick={() => show("events")}>{t("object.showEvents")}</Menu.Item>
        <Menu.Item onClick={() => show("yaml")}>{t("object.showYaml")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
