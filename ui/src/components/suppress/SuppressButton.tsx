import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { isLive, useMoment } from "@/lib/moment/moment";
import type { Wanted } from "./wish";

const SuppressDialog = lazy(() => import("./SuppressDialog").then((module) => ({ default: module.SuppressDialog })));

/** Lets findings count for nothing. What the past was cannot be changed, so it is off there. */
export function SuppressButton({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const past = !isLive(useMoment());
  return (
    <>
      <Button
        leftSection={<Icon name="mute" size={14} />}
        disabled={past}
        title={past ? t("log.notInThePast") : undefined}
        onClick={() => setAsking(true)}
      >
        {t("suppress.verb")}
      </Button>
      <Suspense>{asking ? <SuppressDialog start={wanted} close={() => setAsking(false)} /> : null}</Suspense>
    </>
  );
}
