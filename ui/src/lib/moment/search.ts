/** The search parameters that each page carries. Anything unreadable in them is dropped. */
export interface MomentSearch {
  cluster?: string;
  at?: string;
  position?: number;
  from?: string;
  to?: string;
  /** The instant that the page is compared with. */
  against?: string;
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): string | undefined {
  return typeof value === "string" && RFC3339.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

export function text(value: unknown): string | undefined {
  const shown = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  return typeof shown === "string" && shown !== "" ? shown : undefined;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

export function momentSearch(search: Record<string, unknown>): MomentSearch {
  const position = Number(search.position);
  const exact = search.position !== undefined && Number.isSafeInteger(position) && position >= 0;
  return {
    cluster: text(search.cluster),
    at: exact ? undefined : instant(search.at),
    position: exact ? position : undefined,
    from: instant(search.from),
    to: instant(search.to),
    against: instant(search.against),
  };
}
