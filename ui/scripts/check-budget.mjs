/**
 * The first route may weigh at most 250 kB compressed: the entry with all that it loads at once, its styles,
 * and the overview. Charts and long lists must not be among it.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 250_000;
const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const files = new Set();

function collect(key) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) {
    return;
  }
  files.add(chunk.file);
  (chunk.css ?? []).forEach((file) => files.add(file));
  (chunk.imports ?? []).forEach(collect);
}

collect("index.html");
collect("src/features/overview/OverviewPage.tsx");
const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(`dist/${file}`)).length }));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
const later = sizes.filter(({ file }) => /TrendChart|\blists-/.test(file));
console.log(
  `First route: ${(total / 1000).toFixed(1)} kB compressed in ${sizes.length} files, of ${BUDGET / 1000} kB allowed`,
);
if (process.argv.includes("--list")) {
  sizes
    .toSorted((a, b) => b.bytes - a.bytes)
    .forEach(({ file, bytes }) => console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`));
}
if (total > BUDGET || later.length > 0) {
  console.error(
    later.length > 0
      ? `Charts or lists are loaded with the first route: ${later.map(({ file }) => file).join(", ")}`
      : "The first route is too heavy",
  );
  process.exit(1);
}
