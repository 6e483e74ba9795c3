import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { getDeadLetter } from "@/lib/api/generated/sdk.gen";

export function deadLetterQuery(id: number) {
  return queryOptions({
    queryKey: ["dead-letter", "", { id }, "live"],
    queryFn: ({ signal }) => answer(getDeadLetter({ path: { id: String(id) }, signal })),
  });
}
