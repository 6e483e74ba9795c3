import { GapNote } from "@/components/states/GapNote";
import { useCluster } from "@/lib/moment/useCluster";

/** What is not watched at the moment makes every figure on the page incomplete. */
export function Gaps() {
  const { gaps } = useCluster();
  return gaps
    .filter((gap) => gap.until === null)
    .map((gap) => <GapNote key={`${gap.apiVersion} ${gap.kind}`} gap={gap} />);
}
