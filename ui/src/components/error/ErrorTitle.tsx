import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import classes from "./error.module.css";
import { shortType, withoutType } from "./exceptionType";

type Titled = Pick<ErrorGroup, "key" | "title" | "exceptionType"> & Partial<Pick<ErrorGroup, "members" | "comments">>;

/** What went wrong in one line, leading to the group at the same instant. */
export function ErrorTitle({ group }: { group: Titled }) {
  const { t } = useTranslation();
  const { key, title, members = 0, comments = 0 } = group;
  const exceptionType = group.exceptionType ?? "";
  const type = shortType(exceptionType);
  const rest = withoutType(title, exceptionType);
  return (
    <span className={classes.title} title={exceptionType === "" ? title : `${exceptionType}\n${title}`}>
      <Link to="/errors/$key" params={{ key }} className={classes.name}>
        {type === "" ? null : <span className={classes.type}>{type}</span>}
        {type === "" || rest === "" ? null : " "}
        {rest}
      </Link>
      {members > 0 ? <span className={classes.note}>{t("error.members", { count: members })}</span> : null}
      {comments > 0 ? (
        <span className={classes.note} title={t("error.comments", { count: comments })}>
          <span aria-hidden="true">✎ </span>
          {comments}
          <span className="visually-hidden">{t("error.comments", { count: comments })}</span>
        </span>
      ) : null}
    </span>
  );
}
