import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMoment } from "@/lib/moment/moment";
import { tellAll, type Wish } from "../api/commands";
import { type Done, useTold } from "./told";

interface Wanted extends Done {
  wishes: readonly Wish[];
}

/** Tells the server what is wished; the page then says what was done, and reads again what it shows. */
export function useWishes(after?: () => void) {
  const { cluster } = useMoment();
  const queries = useQueryClient();
  const told = useTold();
  return useMutation({
    mutationFn: ({ wishes }: Wanted) => tellAll(cluster, wishes),
    onSuccess: (_, { words, undo }) => {
      told({ words, undo });
      after?.();
    },
    onSettled: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" }),
  });
}
