import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { client } from "@/lib/api/generated/client.gen";
import { startApi } from "@/lib/api/start";
import { startI18n } from "@/lib/i18n/i18n";
import { shop } from "./shop";

/** What the browser has and jsdom has not, as far as the page uses it. */
class NoResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

vi.stubGlobal("ResizeObserver", NoResizeObserver);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
}));
// The chart needs a canvas; what it is given is tested apart from it.
vi.mock("@/components/charts/Trend", () => ({ Trend: ({ label }: { label: string }) => label }));
Element.prototype.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
vi.stubGlobal("scrollTo", () => {});
// jsdom lays nothing out: without a size no row of a long table would be in view.
Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, value: 1_200 });
Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, value: 1_000 });

configure({ asyncUtilTimeout: 6_000, getElementError: (message) => new Error(message ?? "not found") });

beforeAll(async () => {
  startApi();
  // Node has no page whose address would complete a relative one.
  client.setConfig({ baseUrl: "http://localhost" });
  await startI18n();
  shop.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  cleanup();
  shop.resetHandlers();
});
afterAll(() => shop.close());
