import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isLive, useMoment } from "@/lib/moment/moment";
import { ReasonDialog } from "./ReasonDialog";

interface Props {
  /** On the button, and over the dialog. */
  title: string;
  text: string;
  /** On the button that does it. */
  verb: string;
  /** Why it cannot be done in the past; no tooltip without. */
  notInThePast?: string;
  run: (reason: string) => Promise<unknown>;
}

/** A wish that needs a reason: asks for it, carries the wish out, and looks again at what is shown live. */
export function ReasonButton({ title, text, verb, notInThePast, run }: Props) {
  const live = isLive(useMoment());
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      setAsking(false);
    },
  });
  return (
    <>
      <Button variant="subtle" disabled={!live} title={live ? undefined : notInThePast} onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking ? (
        <ReasonDialog
          title={title}
          text={text}
          verb={verb}
          busy={mutation.isPending}
          error={mutation.error?.message}
          run={(reason) => mutation.mutate(reason)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
