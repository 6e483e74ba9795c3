/** As much of a group as is needed to do something with it. */
export interface Subject {
  key: string;
  title: string;
  owner: string | null;
  count: number;
  firstSeen: string;
  /** The latest in which it occurred. */
  release: string | null;
  /** All in which it occurred, where they are known. */
  releases?: string[];
}

export interface DialogProps {
  groups: readonly Subject[];
  close: () => void;
  /** When it is done. */
  after?: () => void;
}

export const DIALOGS = ["resolve", "ignore", "assign", "merge", "reopen", "split"] as const;
export type DialogName = (typeof DIALOGS)[number];
