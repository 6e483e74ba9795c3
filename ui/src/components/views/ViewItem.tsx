import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import type { SavedView } from "@/lib/choices/views";
import classes from "./views.module.css";

interface ViewItemProps {
  view: SavedView;
  shown: boolean;
  apply: () => void;
  rename: () => void;
  remove: () => void;
}

export function ViewItem({ view, shown, apply, rename, remove }: ViewItemProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.item} role="none">
      <Menu.Item onClick={apply} aria-current={shown || undefined} title={words(view)}>
        {view.name}
      </Menu.Item>
      <Menu.Item
        className={classes.verb}
        closeMenuOnClick={false}
        aria-label={t("views.renameOf", { name: view.name })}
        title={t("views.rename")}
        onClick={rename}
      >
        <Icon name="edit" size={14} />
      </Menu.Item>
      <Menu.Item
        className={classes.verb}
        closeMenuOnClick={false}
        aria-label={t("views.removeOf", { name: view.name })}
        title={t("views.remove")}
        onClick={remove}
      >
        <Icon name="close" size={14} />
      </Menu.Item>
    </div>
  );
}

const words = (view: SavedView) =>
  Object.entries(view.search)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join("\n");
