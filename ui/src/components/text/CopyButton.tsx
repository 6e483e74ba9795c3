import { ActionIcon } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import classes from "./text.module.css";

/** Copies a text and says so where the finger is. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (copied) {
      const timer = setTimeout(() => setCopied(false), 1_500);
      return () => clearTimeout(timer);
    }
  }, [copied]);
  const name = copied ? t("common.copied") : (label ?? t("common.copy"));
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <ActionIcon size={22} className={classes.copy} aria-label={name} title={name} onClick={copy}>
      <Icon name={copied ? "check" : "copy"} size={14} />
    </ActionIcon>
  );
}
