import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { useShortcuts } from "@/lib/keys/registry";
import type { Moment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { useTimeTravel } from "@/lib/moment/useTimeTravel";

const CompareMenu = lazy(() => import("./CompareMenu").then((module) => ({ default: module.CompareMenu })));

interface CompareProps {
  moment: Moment;
  /** The instant looked at and the first there is, in milliseconds. */
  at: number;
  first: number;
}

/** Begins and ends a comparison with another instant; c does the same. */
export function Compare({ moment, at, first }: CompareProps) {
  const { t } = useTranslation();
  const against = useAgainst();
  const { toAgainst } = useTimeTravel();
  const [asked, setAsked] = useState(false);
  const comparing = against !== undefined;
  useShortcuts(
    useMemo(
      () => [
        {
          keys: "c",
          does: comparing ? t("compare.stop") : t("compare.start"),
          run: () => (comparing ? toAgainst(undefined) : setAsked(true)),
        },
      ],
      [t, comparing, toAgainst],
    ),
  );
  const label = comparing ? t("compare.change") : t("compare.start");
  const button = (
    <ActionIcon
      aria-label={label}
      title={`${label} (c)`}
      aria-haspopup="menu"
      variant={comparing ? "light" : "subtle"}
      onClick={() => setAsked(true)}
    >
      <Icon name="compare" />
    </ActionIcon>
  );
  return asked ? (
    <Suspense fallback={button}>
      <CompareMenu moment={moment} at={at} first={first} target={button} close={() => setAsked(false)} />
    </Suspense>
  ) : (
    button
  );
}
