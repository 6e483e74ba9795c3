import { Button, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { type CsvColumn, csv, saveFile } from "@/lib/download/export";

interface SaveRowsProps<T> {
  name: string;
  columns: CsvColumn<T>[];
  rows: readonly T[];
}

/** Saves a table that is here as a whole, as CSV or JSON. */
export function SaveRows<T>({ name, columns, rows }: SaveRowsProps<T>) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<Icon name="download" size={14} />}>{t("saving.verb")}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveFile(`${name}.csv`, "text/csv", csv(rows, columns))}>{t("saving.csv")}</Menu.Item>
        <Menu.Item onClick={() => saveFile(`${name}.json`, "application/json", JSON.stringify(rows, null, 2))}>
          {t("saving.json")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
