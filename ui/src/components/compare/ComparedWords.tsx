import { type ListQuestion, type Rows, useRows } from "@/lib/rows/useRows";
import type { Compared, Counts } from "./compared";
import { useComparedWords } from "./useComparedWords";

interface ComparedWordsProps<T> {
  question: ListQuestion<Compared<T>, Rows<Compared<T>> & { counts: Counts }>;
  against: string;
  findings?: boolean;
}

/** The first line of a page that is compared. */
export function ComparedWords<T>({ question, against, findings }: ComparedWordsProps<T>) {
  return useComparedWords(useRows(question).first?.counts, against, findings) ?? "\u00a0";
}
