import { Button, Menu } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { useMoment } from "@/lib/moment/moment";
import type { ReadPart } from "@/lib/rows/useRows";
import { type CsvColumn, csv, everyRow, saveFile } from "@/lib/download/export";

interface ExportMenuProps<T> {
  name: string;
  columns: CsvColumn<T>[];
  read: ReadPart<T>;
  /** Other forms of the list, as items of the menu. */
  children?: ReactNode;
}

/** Saves the whole list, as filtered, as CSV or JSON. */
export function ExportMenu<T>({ name, columns, read, children }: ExportMenuProps<T>) {
  const { t } = useTranslation();
  const moment = useMoment();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const save = async (kind: "csv" | "json") => {
    setState("busy");
    try {
      const rows = await everyRow(read, moment);
      const content = kind === "csv" ? csv(rows, columns) : JSON.stringify(rows, null, 2);
      saveFile(`${name}.${kind}`, kind === "csv" ? "text/csv" : "application/json", content);
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  const label = { ready: t("saving.verb"), busy: t("saving.busy"), failed: t("saving.failed") }[state];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={state === "busy"} leftSection={<Icon name="download" size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save("csv")}>{t("saving.csv")}</Menu.Item>
        <Menu.Item onClick={() => void save("json")}>{t("saving.json")}</Menu.Item>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
