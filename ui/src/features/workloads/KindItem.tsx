import { useTranslation } from "react-i18next";
import { SeverityMark } from "@/components/marks/Severity";
import { Count } from "@/components/text/Count";
import classes from "./workloads.module.css";

interface KindItemProps {
  name: string;
  title?: string;
  count: number;
  troubled: number;
  active: boolean;
  choose: () => void;
}

export function KindItem({ name, title, count, troubled, active, choose }: KindItemProps) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className={classes.kind} aria-pressed={active} title={title} onClick={choose}>
        <span className={classes.kindName}>{name}</span>
        {troubled > 0 ? (
          <span className={classes.troubled} title={t("workloads.troubled", { count: troubled })}>
            <SeverityMark severity="high" word={false} />
            {troubled}
          </span>
        ) : null}
        <span className="dim">
          <Count value={count} />
        </span>
      </button>
    </li>
  );
}
