import { useSearch } from "@tanstack/react-router";

/** The instant that the page is compared with, RFC 3339; undefined when it is not compared. */
export const useAgainst = (): string | undefined => useSearch({ strict: false }).against;
