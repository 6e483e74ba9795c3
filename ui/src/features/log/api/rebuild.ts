import { answer } from "@/lib/api/answer";
import { rebuildProjection } from "@/lib/api/generated/sdk.gen";

export const rebuild = (name: string) => answer(rebuildProjection({ path: { name } }));
