import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { CrashState } from "./CrashState";
import { routeTree } from "./routes";

export function newRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    defaultPreload: "intent",
    defaultErrorComponent: CrashState,
    scrollRestoration: false,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
