import type { IconName } from "@/components/marks/Icon";

/** The pages of the navigation, with the key that follows g. */
export const PAGES = [
  { name: "overview", to: "/", key: "o", icon: "overview" },
  { name: "health", to: "/health", key: "h", icon: "health" },
  { name: "workloads", to: "/workloads", key: "w", icon: "workloads" },
  { name: "findings", to: "/findings", key: "f", icon: "findings" },
  { name: "errors", to: "/errors", key: "e", icon: "errors" },
  { name: "changes", to: "/changes", key: "c", icon: "changes" },
  { name: "rules", to: "/rules", key: "r", icon: "rules" },
  { name: "suppressions", to: "/suppressions", key: "s", icon: "mute" },
  { name: "access", to: "/access", key: "a", icon: "access" },
  { name: "tokens", to: "/tokens", key: "t", icon: "token" },
  { name: "log", to: "/log", key: "l", icon: "log" },
] as const satisfies { name: string; to: string; key: string; icon: IconName }[];
