import { ObjectLink } from "@/components/object/ObjectLink";
import type { Lane } from "./lane";

export function LaneName({ lane }: { lane: Lane }) {
  return lane.resource ? <ObjectLink resource={lane.resource} /> : <span className="mono">{lane.name || "–"}</span>;
}
