import { answer } from "@/lib/api/answer";
import { listDeadLetters } from "@/lib/api/generated/sdk.gen";
import type { DeadLetter } from "@/lib/api/generated/types.gen";
import type { ReadPart } from "@/lib/rows/useRows";

export const DEAD_LETTERS = "dead-letters";

export const readDeadLetters: ReadPart<DeadLetter> = (_moment, part, signal) =>
  answer(listDeadLetters({ query: part, signal }));

/** Of all clusters: what could not be handled often says of none where it belongs. */
export const deadLetterRows = { name: DEAD_LETTERS, moment: { cluster: "" }, details: {}, read: readDeadLetters };
