/** A list as somebody wants to see it again: its filters and its order, under a name. */
export interface SavedView {
  name: string;
  /** Search parameters of the page, without the instant. */
  search: Readonly<Record<string, unknown>>;
}

/** What belongs to the moment and not to the view. */
const PASSING = new Set(["cluster", "at", "position", "from", "to", "against", "view", "event"]);

export function viewOf(name: string, search: object): SavedView {
  const kept = Object.entries(search).filter(([key, value]) => !PASSING.has(key) && value !== undefined);
  return { name: name.trim(), search: Object.fromEntries(kept) };
}

/** The view put into the list, in the place of one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const others = views.filter((each) => each.name !== view.name);
  return [...others, view].toSorted((a, b) => a.name.localeCompare(b.name));
}

export const withoutView = (views: readonly SavedView[], name: string) => views.filter((each) => each.name !== name);

/** Under another name; a view that had that name already gives way. */
export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const view = views.find((each) => each.name === from);
  return view && to.trim() !== "" ? withView(withoutView(views, from), { ...view, name: to.trim() }) : [...views];
}

/** Whether the page shows just this view now. */
export function isShown(view: SavedView, search: object): boolean {
  const now = viewOf(view.name, search).search;
  const keys = new Set([...Object.keys(now), ...Object.keys(view.search)]);
  return [...keys].every((key) => JSON.stringify(now[key]) === JSON.stringify(view.search[key]));
}

const isView = (kept: unknown): kept is SavedView =>
  typeof kept === "object" &&
  kept !== null &&
  "name" in kept &&
  typeof kept.name === "string" &&
  "search" in kept &&
  typeof kept.search === "object" &&
  kept.search !== null;

/** What was kept in the browser; anything unreadable in it is dropped. */
export const viewsFrom = (kept: unknown): SavedView[] => (Array.isArray(kept) ? kept.filter(isView) : []);
