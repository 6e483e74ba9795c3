import { Button } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { useStored } from "@/lib/choices/stored";
import { isShown, viewsFrom } from "@/lib/choices/views";
import { useShortcuts } from "@/lib/keys/registry";

const ViewsList = lazy(() => import("./ViewsList").then((module) => ({ default: module.ViewsList })));

/** Lists of a page that somebody named, to be seen again with one click. `page` is where they are kept. */
export function ViewsMenu({ page }: { page: string }) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const [views] = useStored(`hindsight.views.${page}`, viewsFrom);
  const [asked, setAsked] = useState(false);
  useShortcuts(useMemo(() => [{ keys: "v", does: t("views.title"), run: () => setAsked(true) }], [t]));
  const shown = views.find((view) => isShown(view, search))?.name;
  const button = (
    <Button
      variant={shown ? "light" : "default"}
      leftSection={<Icon name="views" size={14} />}
      aria-haspopup="menu"
      onClick={() => setAsked(true)}
    >
      {shown ?? t("views.title")}
    </Button>
  );
  return asked ? (
    <Suspense fallback={button}>
      <ViewsList page={page} target={button} close={() => setAsked(false)} />
    </Suspense>
  ) : (
    button
  );
}
