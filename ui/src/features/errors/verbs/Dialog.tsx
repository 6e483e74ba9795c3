import { AssignDialog } from "./AssignDialog";
import type { DialogName, DialogProps } from "./dialogs";
import { IgnoreDialog } from "./IgnoreDialog";
import { MergeDialog } from "./MergeDialog";
import { ResolveDialog } from "./ResolveDialog";
import { WhyDialog } from "./WhyDialog";

/** The dialog of a verb. */
export function Dialog({ name, ...props }: DialogProps & { name: DialogName }) {
  switch (name) {
    case "resolve":
      return <ResolveDialog {...props} />;
    case "ignore":
      return <IgnoreDialog {...props} />;
    case "assign":
      return <AssignDialog {...props} />;
    case "merge":
      return <MergeDialog {...props} />;
    case "reopen":
    case "split":
      return <WhyDialog verb={name} {...props} />;
  }
}
