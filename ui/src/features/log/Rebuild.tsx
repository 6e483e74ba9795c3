import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Projection } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { rebuild } from "./api/rebuild";
import { Confirm } from "./Confirm";
import { Progress } from "./Progress";

/** Builds a view again from the log, or shows how far that has come. */
export function Rebuild({ projection }: { projection: Projection }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const past = !isLive(useMoment());
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: () => rebuild(projection.name),
    onSettled: () => queries.invalidateQueries({ queryKey: ["projections"] }),
  });
  if (projection.rebuild) {
    return <Progress rebuild={projection.rebuild} name={projection.name} />;
  }
  return (
    <>
      <Button
        disabled={past}
        title={past ? t("log.notInThePast") : undefined}
        loading={mutation.isPending}
        onClick={() => setAsking(true)}
      >
        {mutation.isError ? t("log.rebuildFailed") : t("log.rebuild")}
      </Button>
      <Confirm
        opened={asking}
        title={t("log.rebuildTitle", { name: projection.name })}
        text={t("log.rebuildText")}
        verb={t("log.rebuild")}
        close={() => setAsking(false)}
        confirm={() => mutation.mutate()}
      />
    </>
  );
}
