import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { App } from "@/app/App";
import { newRouter } from "@/app/router";
import { newQueries } from "@/lib/query/queries";

/** The whole page at a URL, over the made-up shop. Returns the router, to see where the page went. */
export function openPage(url: string) {
  const router = newRouter(createMemoryHistory({ initialEntries: [url] }));
  const queries = newQueries();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  render(<App queries={queries} router={router} />);
  return router;
}
