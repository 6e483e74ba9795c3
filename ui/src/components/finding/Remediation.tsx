import { useTranslation } from "react-i18next";
import { CopyButton } from "@/components/text/CopyButton";
import classes from "./finding.module.css";

/** What to do about a finding, to be copied, and where to read more. */
export function Remediation({ text, docs }: { text: string; docs: string }) {
  const { t } = useTranslation();
  return text === "" ? null : (
    <div className={classes.remediation}>
      <p>
        <strong>{t("finding.remediation")}</strong> {text}
        {docs.startsWith("https://") ? (
          <a className={classes.docs} href={docs} target="_blank" rel="noreferrer">
            {t("finding.docs")}
          </a>
        ) : null}
      </p>
      <CopyButton text={text} label={t("finding.copyRemediation")} />
    </div>
  );
}
