import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { respond } from "./fixtures/respond.mjs";

/** The made-up shop, answering what the page asks in tests. */
export const shop = setupServer(
  http.all("*/api/v1/*", ({ request }) => {
    const { status, body } = respond(new URL(request.url));
    return HttpResponse.json(body as JsonBodyType, { status });
  }),
);
