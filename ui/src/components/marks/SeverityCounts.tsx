import { SEVERITIES, type Severity } from "@/lib/api/words";
import { SeverityMark } from "./Severity";
import classes from "./marks.module.css";

/** How many findings of each severity; severities without any are left out, and so are tips, which nobody counts. */
export function SeverityCounts({ counts }: { counts: Partial<Record<Severity, number>> }) {
  const present = SEVERITIES.filter((severity) => (counts[severity] ?? 0) > 0);
  return (
    <span className={classes.counts}>
      {present.map((severity) => (
        <span key={severity} className={classes.count}>
          <SeverityMark severity={severity} word={false} />
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}
