import { Menu } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStored } from "@/lib/choices/stored";
import { isShown, renamed, type SavedView, viewOf, viewsFrom, withoutView, withView } from "@/lib/choices/views";
import { NameDialog } from "./NameDialog";
import { ViewItem } from "./ViewItem";

interface ViewsListProps {
  page: string;
  target: ReactElement;
  close: () => void;
}

type Naming = { kind: "save" } | { kind: "rename"; view: SavedView };

/** The saved views of a page, and what can be done with them. */
export function ViewsList({ page, target, close }: ViewsListProps) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [views, setViews] = useStored(`hindsight.views.${page}`, viewsFrom);
  const [naming, setNaming] = useState<Naming | null>(null);
  const apply = (view: SavedView) => {
    const { cluster, at, position, from, to, against } = search;
    void navigate({ to: ".", search: { cluster, at, position, from, to, against, ...view.search } });
    close();
  };
  const name = (chosen: string) => {
    setViews(
      naming?.kind === "rename" ? renamed(views, naming.view.name, chosen) : withView(views, viewOf(chosen, search)),
    );
    close();
  };
  if (naming) {
    return (
      <>
        {target}
        <NameDialog
          title={naming.kind === "rename" ? t("views.rename") : t("views.save")}
          start={naming.kind === "rename" ? naming.view.name : ""}
          taken={views.map((view) => view.name)}
          save={name}
          close={close}
        />
      </>
    );
  }
  return (
    <Menu defaultOpened position="bottom-end" onClose={close} width={280}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{views.length === 0 ? t("views.none") : t("views.title")}</Menu.Label>
        {views.map((view) => (
          <ViewItem
            key={view.name}
            view={view}
            shown={isShown(view, search)}
            apply={() => apply(view)}
            rename={() => setNaming({ kind: "rename", view })}
            remove={() => setViews(withoutView(views, view.name))}
          />
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => setNaming({ kind: "save" })} closeMenuOnClick={false}>
          {t("views.save")}
        </Menu.Item>
        <Menu.Item onClick={() => void navigator.clipboard.writeText(window.location.href)}>
          {t("views.copyLink")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
