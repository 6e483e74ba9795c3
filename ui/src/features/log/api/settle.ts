import { answer } from "@/lib/api/answer";
import { discardDeadLetter, retryDeadLetter } from "@/lib/api/generated/sdk.gen";

export type Settling = "retry" | "discard";

/** Hands a dead letter once more to whoever refused it, or marks it as thrown away. */
export function settle(id: number, how: Settling) {
  const path = { id: String(id) };
  return answer(how === "retry" ? retryDeadLetter({ path }) : discardDeadLetter({ path }));
}
