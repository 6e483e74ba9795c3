import type { IngestToken } from "@/lib/api/generated/types.gen";

export type TokenState = "active" | "expired" | "revoked";

/** That a token has expired is in no event: its end is known from the start, by the clock on the wall. */
export const stateOf = (token: IngestToken, now: number): TokenState =>
  token.state === "active" && token.expires && Date.parse(token.expires) <= now ? "expired" : token.state;
