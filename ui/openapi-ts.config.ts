import { readFileSync } from "node:fs";
import { defineConfig } from "@hey-api/openapi-ts";
import { adapted } from "./scripts/adapt-openapi.mjs";

export default defineConfig({
  input: adapted(JSON.parse(readFileSync("openapi.json", "utf8"))),
  output: { path: "src/lib/api/generated", clean: true },
  plugins: ["@hey-api/typescript", "@hey-api/sdk", { name: "@hey-api/client-fetch", throwOnError: true }],
});
