import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import type { Ref } from "@/lib/api/generated/types.gen";

const ObjectActions = lazy(() => import("./ObjectActions").then((module) => ({ default: module.ObjectActions })));

/** What can be done with each object. Long lists have one in each row, so the menu is made when it is asked for. */
export function ObjectMenu({ resource, position }: { resource: Ref; position: number }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const button = (
    <ActionIcon
      size={24}
      aria-label={t("object.menu", { name: resource.name })}
      aria-haspopup="menu"
      onClick={() => setAsked(true)}
    >
      <Icon name="more" />
    </ActionIcon>
  );
  return asked ? (
    <Suspense fallback={button}>
      <ObjectActions resource={resource} position={position} close={() => setAsked(false)} />
    </Suspense>
  ) : (
    button
  );
}
