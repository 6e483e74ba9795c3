import { QueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/api/problem";

/** What the server refused will be refused again; what it could not answer may be answered soon. */
function mayHelp(failures: number, error: unknown): boolean {
  const refused = error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
  return !refused && failures < 2;
}

export function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: mayHelp,
        retryDelay: (attempt) => Math.min(5_000, 500 * 2 ** attempt),
        gcTime: 15 * 60_000,
        refetchOnWindowFocus: false,
      },
    },
  });
}
