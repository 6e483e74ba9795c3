import { defineConfig } from "@playwright/test";

/** Against a running Hindsight when HINDSIGHT_URL names one, else against the built page with the made-up shop. */
const url = process.env.HINDSIGHT_URL;
const fixture = "http://127.0.0.1:7273";

export default defineConfig({
  testDir: "e2e",
  // Only the made-up shop has a crowd.
  testMatch: url ? /(?<!many)\.spec\.ts$/ : /\.spec\.ts$/,
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  reporter: [["list"]],
  use: {
    baseURL: url ?? fixture,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: url
    ? undefined
    : { command: "node test/fixtures/server.mjs 7273", url: fixture, reuseExistingServer: false },
});
