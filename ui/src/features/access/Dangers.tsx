import { useQuery } from "@tanstack/react-query";
import { SeverityMark } from "@/components/marks/Severity";
import { useMoment } from "@/lib/moment/moment";
import { dangersQuery } from "./api/access";

/** Rights by which more can be had, each with its shape and its name. */
export function Dangers({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(dangersQuery(useMoment()));
  const known = new Map((data?.items ?? []).map((danger) => [danger.id, danger]));
  return ids.map((id, at) => {
    const danger = known.get(id);
    return (
      <span key={id} title={danger?.why}>
        {at > 0 ? ", " : ""}
        <SeverityMark severity={danger?.severity ?? "medium"} word={false} /> {danger?.title ?? id}
      </span>
    );
  });
}
