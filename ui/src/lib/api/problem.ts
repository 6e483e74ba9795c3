/** An answer of the server that is not a success, as RFC 9457 tells it; status 0 when there was no answer at all. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string | null;

  constructor(status: number, title: string, detail: string | null) {
    super(title);
    this.name = "Problem";
    this.status = status;
    this.detail = detail;
  }
}

export function problemOf(status: number, body: unknown): Problem {
  if (typeof body === "object" && body !== null) {
    const { title, detail } = body as { title?: unknown; detail?: unknown };
    return new Problem(
      status,
      typeof title === "string" ? title : `HTTP ${status}`,
      typeof detail === "string" ? detail : null,
    );
  }
  return new Problem(status, `HTTP ${status}`, typeof body === "string" && body !== "" ? body.slice(0, 300) : null);
}
