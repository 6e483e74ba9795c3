import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { Icon } from "@/components/marks/Icon";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { useShortcuts } from "@/lib/keys/registry";
import { useMoment } from "@/lib/moment/moment";
import { exemplarsQuery } from "../api/exemplars";
import classes from "./exemplar.module.css";
import { ExemplarView } from "./ExemplarView";

/** The examples that are kept of a group, one at a time; j and k walk through them. */
export function Exemplars({ group }: { group: string }) {
  const { t } = useTranslation();
  const query = useQuery(exemplarsQuery(useMoment(), group));
  const { example = 1 } = useSearch({ from: "/errors/$key" });
  const navigate = useNavigate({ from: "/errors/$key" });
  const items = query.data?.items ?? [];
  const at = Math.min(example, Math.max(1, items.length));
  const go = useCallback(
    (next: number) =>
      void navigate({
        search: (s) => ({ ...s, example: Math.max(1, Math.min(items.length, next)) }),
        replace: true,
      }),
    [navigate, items.length],
  );
  useShortcuts(
    useMemo(
      () => [
        { keys: "j", does: t("errors.nextExample"), run: () => go(at + 1) },
        { keys: "k", does: t("errors.previousExample"), run: () => go(at - 1) },
      ],
      [t, go, at],
    ),
  );
  const side = (
    <span className={classes.steps}>
      <ActionIcon
        aria-label={t("errors.previousExample")}
        title={`${t("errors.previousExample")} (k)`}
        disabled={at <= 1}
        onClick={() => go(at - 1)}
      >
        <Icon name="previous" />
      </ActionIcon>
      <span aria-live="polite">{t("errors.exampleOf", { at, count: items.length })}</span>
      <ActionIcon
        aria-label={t("errors.nextExample")}
        title={`${t("errors.nextExample")} (j)`}
        disabled={at >= items.length}
        onClick={() => go(at + 1)}
      >
        <Icon name="next" />
      </ActionIcon>
    </span>
  );
  const exemplar = items[at - 1];
  return (
    <Section title={t("errors.examples")} side={items.length > 0 ? side : null}>
      <QueryView query={query} rows={8}>
        {() =>
          exemplar ? (
            <ExemplarView key={exemplar.id} exemplar={exemplar} />
          ) : (
            <EmptyState title={t("errors.noExamples")}>{t("errors.noExamplesHint")}</EmptyState>
          )
        }
      </QueryView>
    </Section>
  );
}
