import { useMemo } from "react";
import type { Resource } from "@/lib/api/generated/types.gen";

/** Which columns the server has for a kind; another array only when they are others. */
export function useColumnNames(row: Resource | undefined): readonly string[] {
  const names = Object.keys(row?.columns ?? {}).join(" ");
  return useMemo(() => names.split(" ").filter(Boolean), [names]);
}
