import { Button, Menu } from "@mantine/core";
import type { RowData } from "@tanstack/react-table";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { chosen, type ColumnChoice } from "./columnChoice";
import type { Column } from "./features";

interface ColumnMenuProps<T extends RowData> {
  columns: readonly Column<T>[];
  choice: ColumnChoice;
  setChoice: (choice: ColumnChoice) => void;
}

/** Which columns are shown. One that has no room otherwise is shown all the same, and the table scrolls sideways. */
export function ColumnMenu<T extends RowData>({ columns, choice, setChoice }: ColumnMenuProps<T>) {
  const { t } = useTranslation();
  const named = columns.filter((column) => typeof column.header === "string");
  const isOn = ({ id, meta }: Column<T>) => choice[id] ?? !meta?.extra;
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button leftSection={<Icon name="columns" size={14} />}>{t("table.columns")}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: "auto" }}>
        {named.map((column) => (
          <Menu.Item
            key={column.id}
            role="menuitemcheckbox"
            aria-checked={isOn(column)}
            leftSection={<Icon name={isOn(column) ? "check" : "blank"} size={14} />}
            onClick={() => setChoice(chosen(choice, column.id, !isOn(column), !column.meta?.extra))}
          >
            {String(column.header)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => setChoice({})} disabled={Object.keys(choice).length === 0} closeMenuOnClick>
          {t("table.usualColumns")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
