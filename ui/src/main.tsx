import "@/app/theme/mantine";
import "@/app/theme/tokens.css";
import "@/app/theme/base.css";
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { newRouter } from "@/app/router";
import { startApi } from "@/lib/api/start";
import { startI18n } from "@/lib/i18n/i18n";
import { listen } from "@/lib/live/stream";
import { newQueries } from "@/lib/query/queries";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) {
  // For the scroll lock of dialogs, which adds a style element of its own.
  setNonce(nonce);
}

const queries = newQueries();
startApi();
await startI18n();
listen(queries);

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element #root");
}
createRoot(root).render(<App queries={queries} router={newRouter()} nonce={nonce} />);
