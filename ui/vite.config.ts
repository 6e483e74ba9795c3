import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const backend = process.env.HINDSIGHT_URL ?? "http://127.0.0.1:7171";

/** What only long lists and their filters need. */
const LISTS =
  /@tanstack\/(react-virtual|virtual-core)\/|src\/(components\/(filter|views)\/|components\/table\/(DataTable|ColumnMenu|ExportMenu|ListNotes|ListTable|RowSpace|useActiveRow|useColumnChoice|columnChoice)\.|lib\/(choices|rows|download)\/)/;

const SHARED = /@tanstack\/(react-query|query-core)\/|@mantine\/hooks\/|src\/(components\/(?!error\/)|lib\/)/;

const proxy = { "/api": { target: backend, changeOrigin: false } };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // No asset may become a data: URL: the Content-Security-Policy allows files of our own only.
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // What most pages share comes in one file, instead of in dozens of a few hundred bytes. The first page has no
        // long list and no filters: those come in a file of their own.
        codeSplitting: {
          groups: [
            {
              name: "shared",
              test: (file: string) => SHARED.test(file) && !LISTS.test(file),
              minShareCount: 4,
              entriesAware: false,
              priority: 1,
            },
            { name: "lists", test: LISTS, minShareCount: 4, entriesAware: false },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy },
  preview: { port: 5174, proxy },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    css: false,
    maxWorkers: 2,
    testTimeout: 15_000,
  },
});
