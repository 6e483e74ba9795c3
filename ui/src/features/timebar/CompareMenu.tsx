import { Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Moment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { useTimeTravel } from "@/lib/moment/useTimeTravel";
import { readStep } from "./api/step";
import { ChooseInstant } from "./ChooseInstant";

interface CompareMenuProps {
  moment: Moment;
  at: number;
  first: number;
  target: ReactElement;
  close: () => void;
}

const AGO = [
  { minutes: 5, name: "fiveMinutes" },
  { minutes: 60, name: "hour" },
  { minutes: 24 * 60, name: "day" },
] as const;

/** What the page can be compared with. */
export function CompareMenu({ moment, at, first, target, close }: CompareMenuProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { toAgainst } = useTimeTravel();
  const against = useAgainst();
  const [choosing, setChoosing] = useState(false);
  const compare = (time: number) => toAgainst(new Date(time).toISOString());
  const sinceLastChange = async () => {
    const queryKey = ["step", moment.cluster, { direction: "previous" }, "compare"];
    const found = await queries.fetchQuery({ queryKey, queryFn: () => readStep(moment, "previous") });
    compare(found.time === null ? first : Date.parse(found.time) - 1);
    close();
  };
  if (choosing) {
    return (
      <>
        {target}
        <ChooseInstant start={against ? Date.parse(against) : at} choose={compare} close={close} />
      </>
    );
  }
  return (
    <Menu defaultOpened position="top-end" onClose={close}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("compare.start")}</Menu.Label>
        {AGO.map(({ minutes, name }) => (
          <Menu.Item key={name} disabled={at - minutes * 60_000 < first} onClick={() => compare(at - minutes * 60_000)}>
            {t(`compare.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Item closeMenuOnClick={false} onClick={() => void sinceLastChange()}>
          {t("compare.lastChange")}
        </Menu.Item>
        <Menu.Item onClick={() => compare(first)}>{t("compare.first")}</Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => setChoosing(true)}>
          {t("compare.choose")}
        </Menu.Item>
        {against === undefined ? null : (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => toAgainst(undefined)} rightSection={<span className="dim">c</span>}>
              {t("compare.stop")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
